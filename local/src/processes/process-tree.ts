import { readdirSync, readFileSync } from 'node:fs';

/** One running process as Linux shows it. */
export type Seen = { pid: number; parent: number; command: string };

export function listProcesses(): Seen[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => look(Number(name)) ?? []);
}

/** The process and all that it started, directly or not. */
export function treeOf(root: number, all: Seen[]): Seen[] {
  const children = all.filter(({ parent }) => parent === root);
  return [...all.filter(({ pid }) => pid === root), ...children.flatMap(({ pid }) => treeOf(pid, all))];
}

export function ancestorsOf(pid: number, all: Seen[]): Seen[] {
  const parent = all.find((one) => one.pid === all.find((child) => child.pid === pid)?.parent);
  return parent ? [parent, ...ancestorsOf(parent.pid, all)] : [];
}

/** Proportional set size in bytes: pages shared by several processes count for each by its part. */
export function memoryOf(pid: number): number {
  try {
    const [, kilobytes] = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')) ?? [];
    return Number(kilobytes ?? 0) * 1024;
  } catch {
    return 0;
  }
}

function look(pid: number): Seen | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    return { pid, parent, command: readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim() };
  } catch {
    return undefined;
  }
}
