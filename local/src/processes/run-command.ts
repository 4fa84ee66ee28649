import { type SpawnOptions, spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';

const KEPT_CHARACTERS = 4_000;

/** A command that ended badly, with the end of what it printed. */
export class CommandFailed extends Error {
  readonly printed: string;
  constructor(command: string, outcome: string, printed: string) {
    super(`${command} ${outcome}.${printed ? `\n${printed}` : ''}`);
    this.name = 'CommandFailed';
    this.printed = printed;
  }
}

type RunOptions = SpawnOptions & {
  /** Gives way to everything else that runs: for long work nobody waits in front of. */
  background?: boolean;
  onLine?: (line: string) => void;
  onSpawn?: (pid: number) => void;
  timeoutMs?: number;
};

/** Runs a command to its end and gives what it printed on stdout. */
export function runCommand(command: string, args: string[], options: RunOptions = {}): Promise<string> {
  const { background, onLine, onSpawn, timeoutMs, ...spawnOptions } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      ...spawnOptions,
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(timeoutMs ? { timeout: timeoutMs } : {}),
    });
    if (child.pid) onSpawn?.(child.pid);
    if (background && child.pid) setPriority(child.pid, constants.priority.PRIORITY_LOW);
    let answer = '';
    let printed = '';
    const keep = (chunk: string) => {
      printed = (printed + chunk).slice(-KEPT_CHARACTERS);
      if (onLine) for (const line of chunk.split('\n')) if (line.trim()) onLine(line);
    };
    child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
      answer += chunk;
      keep(chunk);
    });
    child.stderr?.setEncoding('utf8').on('data', keep);
    child.once('error', (error) => reject(new CommandFailed(command, `could not be started: ${error.message}`, '')));
    child.once('close', (code, signal) => {
      if (code === 0) resolve(answer);
      else reject(new CommandFailed(command, signal ? `was stopped by ${signal}` : `ended with ${code}`, printed.trim()));
    });
  });
}
