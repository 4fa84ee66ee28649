import path from 'node:path';
import { z } from 'zod';
import { addressHere } from '../../address-here.ts';
import { repositoryDir } from '../../folders.ts';
import { runCommand } from '../../processes/run-command.ts';
import { answers, waitForProcess } from '../../processes/wait-until.ts';
import { apiEnvironment, type Places, seedEnvironment } from '../environments.ts';
import { isDemo } from '../settings.ts';
import type { Start } from '../stack.ts';

const START_DEADLINE_MS = 30_000;
const apiDir = path.join(repositoryDir, 'api');

const Demo = z.object({ recruiter: z.object({ email: z.string(), password: z.string() }), candidateUrl: z.url() });
export type Demo = z.infer<typeof Demo>;

export async function startApi(start: Start, places: Places): Promise<void> {
  const { API_HOST: host, API_PORT: port } = start.settings;
  const api = start.supervise({
    name: 'api',
    command: process.execPath,
    args: [path.join(apiDir, 'src', 'main.ts')],
    cwd: apiDir,
    env: apiEnvironment(start, places),
  });
  await waitForProcess(api, () => answers(`${addressHere(host, port)}/healthz`), START_DEADLINE_MS, start.signal);
}

/** An organization to look at and a fresh ticket for its candidate; none where database or accounts are a person's own. */
export async function seedDemo(start: Start, places: Places): Promise<Demo | null> {
  if (!isDemo(start.settings)) return null;
  const args = [path.join(apiDir, 'src', 'seed-demo.ts')];
  const printed = await runCommand(process.execPath, args, { cwd: apiDir, env: seedEnvironment(start, places), signal: start.signal });
  return Demo.parse(JSON.parse(printed.trim().split('\n').at(-1) ?? ''));
}
