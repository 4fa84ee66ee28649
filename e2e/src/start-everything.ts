import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePortSettings, type Stack, startStack } from '@viva/local/stack';
import type { TestProject } from 'vitest/node';

const repository = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** What a test needs to know of the running product; the same a person would read on the terminal. */
export type Running = {
  web: string;
  api: string;
  speech: string;
  adminUrl: string;
  recruiter: { email: string; password: string };
  candidateUrl: string;
  logsDir: string;
  cacheDir: string;
};
declare module 'vitest' {
  interface ProvidedContext {
    running: Running;
  }
}

/** Everything that `npm start` runs, on free ports and in a folder of its own; resolves when voice is ready. */
export async function startEverything(): Promise<{ stack: Stack; running: Running; end: () => Promise<void> }> {
  const dataDir = mkdtempSync(join(tmpdir(), 'viva-e2e-'));
  const cacheDir = process.env.VIVA_CACHE_DIR ?? join(repository, '.cache');
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, ...(await freePortSettings()) };
  const stack = await startStack({ dataDir, cacheDir, env });
  await stack.voiceReady;
  const { web, api, speech, adminUrl, recruiter, candidateUrl, logsDir } = stack;
  if (adminUrl === undefined || recruiter === null || candidateUrl === null) throw new Error('The stack came up without its demo.');
  const end = async () => {
    await stack.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { stack, running: { web, api, speech, adminUrl, recruiter, candidateUrl, logsDir, cacheDir }, end };
}

export default async function setup(project: TestProject) {
  const { running, end } = await startEverything();
  project.provide('running', running);
  return end;
}
