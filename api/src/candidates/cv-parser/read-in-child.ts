import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { ChildAnswer } from './cv-reading.ts';
import type { FileKind } from './file-kind.ts';
import { type Ending, judgeEnding } from './judge-ending.ts';

const CHILD = fileURLToPath(new URL('child.ts', import.meta.url));
const API_DIR = fileURLToPath(new URL('../../../', import.meta.url));
const MODULES_DIR = fileURLToPath(new URL('../../../../node_modules/', import.meta.url));
const PRLIMIT = ['/usr/bin/prlimit', '/bin/prlimit'].find((path) => existsSync(path));

/** Of work, then the system says so by a signal of its own; a busy machine does not make a good file complex. Where this cannot be limited, the wall clock alone rules. */
const CPU_SECONDS = 10;
/** Of waiting, whatever the machine does. */
export const LONGEST_READING_MS = PRLIMIT === undefined ? 10_000 : 60_000;
const HEAP_MB = 256;
const DATA_BYTES = 700_000_000;

/** The child may read its own code and nothing else of the disk; it may not write, start processes or load native code. */
const NODE_ARGUMENTS = [
  `--max-old-space-size=${HEAP_MB}`,
  '--no-warnings',
  '--permission',
  `--allow-fs-read=${API_DIR}`,
  `--allow-fs-read=${MODULES_DIR}`,
  CHILD,
];

/**
 * Reads one file in a process of its own, without our environment. When this answers or throws, that process is gone; it
 * throws for what has nothing to do with the file.
 */
export async function readInChild(kind: FileKind, file: Readable, wallMs: number, onChild?: (pid: number) => void): Promise<ChildAnswer> {
  const child = startChild(kind);
  const ended = new Promise<Ending>((resolve) => {
    child.once('close', (code, signal) => resolve({ code, signal }));
    child.once('error', (error) => resolve({ error }));
  });
  let answer: ChildAnswer | undefined;
  child.once('message', (message) => {
    answer = ChildAnswer.safeParse(message).data;
    child.kill('SIGKILL');
  });
  const timer = setTimeout(() => {
    answer ??= { ok: false, reason: 'too-complex' };
    child.kill('SIGKILL');
  }, wallMs);
  try {
    if (child.pid !== undefined) {
      // An interview under way on this host goes first.
      setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
      onChild?.(child.pid);
    }
    // A child that dies while it is fed closes the pipe; how it ended is told below.
    if (child.stdin) await pipeline(file, child.stdin).catch(() => {});
    const ending = await ended;
    return answer ?? judgeEnding(ending);
  } finally {
    clearTimeout(timer);
    child.kill('SIGKILL');
    await ended;
  }
}

function startChild(kind: FileKind): ChildProcess {
  const [program, ...programArguments] = PRLIMIT
    ? [PRLIMIT, `--data=${DATA_BYTES}`, `--cpu=${CPU_SECONDS}:${CPU_SECONDS + 1}`, '--core=0', process.execPath, ...NODE_ARGUMENTS, kind]
    : [process.execPath, ...NODE_ARGUMENTS, kind];
  return spawn(program ?? process.execPath, programArguments, {
    stdio: ['pipe', 'ignore', 'ignore', 'ipc'],
    env: {},
    serialization: 'json',
  });
}
