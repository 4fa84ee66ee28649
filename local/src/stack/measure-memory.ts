import { readFileSync } from 'node:fs';
import path from 'node:path';
import { findPlace } from '../postgres/place.ts';
import { findPostmaster } from '../postgres/postmaster.ts';
import { ancestorsOf, listProcesses, memoryOf, treeOf } from '../processes/process-tree.ts';

export type MemoryUse = { name: string; pid: number; bytes: number };

/** The first pattern that fits a command line names the part. */
const NAMES: Array<[RegExp, string]> = [
  [/postgres/, 'postgres'],
  [/local\/src\/supabase/, 'supabase stand-in'],
  [/local\/src\/speech/, 'speech'],
  [/livekit-server/, 'livekit-server'],
  [/api\/src\/main/, 'api'],
  [/agent\/src\/main|@livekit\/agents/, 'agent'],
  [/next/, 'web'],
  [/npm|bootstrap\.mjs|start\.ts/, 'launcher'],
];

/** What each process of the start on this data folder takes in bytes, shared pages by their part; Linux only. */
export function measureMemory(dataDir: string): MemoryUse[] {
  const all = listProcesses();
  const launcher = (JSON.parse(readFileSync(path.join(dataDir, 'run.lock'), 'utf8')) as { pid: number }).pid;
  const postmaster = findPostmaster(findPlace(path.join(dataDir, 'postgres')))?.pid;
  const starters = ancestorsOf(launcher, all).filter(({ command }) => /npm start|bootstrap\.mjs start/.test(command));
  const found = [...starters, ...treeOf(launcher, all), ...(postmaster === undefined ? [] : treeOf(postmaster, all))];
  const once = new Map(found.map((one) => [one.pid, one]));
  return [...once.values()].map(({ pid, command }) => ({
    name: NAMES.find(([pattern]) => pattern.test(command))?.[1] ?? command.slice(0, 40),
    pid,
    bytes: memoryOf(pid),
  }));
}
