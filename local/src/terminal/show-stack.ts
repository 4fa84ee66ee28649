import path from 'node:path';
import { repositoryDir } from '../folders.ts';
import type { Stack } from '../stack/index.ts';
import { terminal } from './terminal.ts';

/** Where to go now, and with what. */
export function showStack(stack: Stack, elapsedMs: number): void {
  terminal.title(`Viva is up after ${terminal.seconds(elapsedMs)}`);
  terminal.field('Recruiter', terminal.link(stack.web));
  if (stack.recruiter) terminal.field('', `${stack.recruiter.email}  password ${stack.recruiter.password}`);
  if (stack.candidateUrl) terminal.field('Candidate', terminal.link(stack.candidateUrl));
  terminal.field('API', terminal.link(`${stack.web}/api/reference`));
  terminal.field('Data', shortPath(stack.dataDir));
  terminal.field('Logs', shortPath(stack.logsDir));
  terminal.line();
  if (stack.voice() === 'preparing') terminal.faint('Voice is being prepared; the pages say so. Ctrl-C stops everything.');
}

function shortPath(folder: string): string {
  const relative = path.relative(process.cwd(), folder);
  return folder.startsWith(repositoryDir) && !relative.startsWith('..') ? relative : folder;
}
