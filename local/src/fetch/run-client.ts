import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const LONGEST_MS = 15 * 60_000;

/** `absent`: there is no such program. `failed`: it ran and could not; the reason is its last words. */
export type ClientResult = { kind: 'ok'; output: string } | { kind: 'absent' } | { kind: 'failed'; reason: string };

export function runClient(command: string[], cwd: string, searchPath = process.env.PATH): Promise<ClientResult> {
  const [program = '', ...args] = command;
  return new Promise((resolve) => {
    const options = { cwd, timeout: LONGEST_MS, maxBuffer: 1 << 24, shell: process.platform === 'win32' };
    execFile(program, args, { ...options, env: { ...process.env, PATH: searchPath } }, (error, stdout, stderr) => {
      if (!error) resolve({ kind: 'ok', output: stdout });
      else if (error.code === 'ENOENT') resolve({ kind: 'absent' });
      else resolve({ kind: 'failed', reason: reasonOf(stderr) || 'it gave no reason' });
    });
  });
}

/** The first line that tells something, an error before a warning. */
function reasonOf(stderr: string): string {
  const lines = stderr.split('\n').map((line) => line.replace(/^npm (?:error|warn)\s*/, '').trim());
  const telling = lines.filter((line) => line.includes(' '));
  return telling.find((line) => /^error/i.test(line)) ?? telling.find((line) => line.split(' ').length > 3) ?? telling[0] ?? '';
}

/** npm on the PATH, or beside the running Node: a Node delivered as a package comes without one. */
export function npmCommand(searchPath = process.env.PATH ?? ''): string[] | undefined {
  const name = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const nodeFolder = path.dirname(process.execPath);
  const folders = [...searchPath.split(path.delimiter).filter((folder) => folder !== ''), nodeFolder];
  const found = folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file));
  if (found) return [found];
  const script = path.join(nodeFolder, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js');
  return existsSync(script) ? [process.execPath, script] : undefined;
}
