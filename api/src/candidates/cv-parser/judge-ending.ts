import type { ChildAnswer } from './cv-reading.ts';

/** How a child came to its end without an answer. */
export type Ending = { error: Error } | { code: number | null; signal: NodeJS.Signals | null };

/** What a process gets from the system for what it did itself: too much time or memory, or a crash while reading. */
const OWN_SIGNALS = new Set<NodeJS.Signals>(['SIGXCPU', 'SIGABRT', 'SIGTRAP', 'SIGILL', 'SIGSEGV', 'SIGBUS', 'SIGFPE']);
/** The limiting program's own, when it cannot start the reader. */
const NOT_STARTED = [126, 127];

/** A file is refused for what it did to its reader; what others did to the reader is thrown, so that the task runs again. */
export function judgeEnding(ending: Ending): ChildAnswer {
  if ('error' in ending) throw new Error('The reader of CVs could not be started.', { cause: ending.error });
  const { code, signal } = ending;
  if (signal !== null && !OWN_SIGNALS.has(signal)) throw new Error(`The reader of CVs was stopped from outside by ${signal}.`);
  if (code !== null && NOT_STARTED.includes(code)) throw new Error(`The reader of CVs could not be started: code ${code}.`);
  return { ok: false, reason: 'too-complex' };
}
