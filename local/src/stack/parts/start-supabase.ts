import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { repositoryDir } from '../../folders.ts';
import { LOOPBACK } from '../../loopback.ts';
import { answers, waitForProcess } from '../../processes/wait-until.ts';
import { loadProjectKeys } from '../../supabase/keys/project-keys.ts';
import { type Places, surroundings } from '../environments.ts';
import type { Start } from '../stack.ts';

const START_DEADLINE_MS = 20_000;
const entry = fileURLToPath(new URL('../../supabase/main.ts', import.meta.url));
const standInDir = (start: Start) => path.join(start.options.dataDir, 'supabase');

/** Hosted Supabase as it was set, or where the stand-in for its Auth and Storage will be. */
export async function findSupabase(start: Start): Promise<Places['supabase']> {
  const { SUPABASE_URL: url, SUPABASE_PUBLISHABLE_KEY, SUPABASE_SECRET_KEY, SUPABASE_PORT } = start.settings;
  if (url) return { url, publishableKey: SUPABASE_PUBLISHABLE_KEY ?? '', secretKey: SUPABASE_SECRET_KEY ?? '' };
  const { publishableKey, secretKey } = await loadProjectKeys(standInDir(start));
  return { url: `http://${LOOPBACK}:${SUPABASE_PORT}`, publishableKey, secretKey };
}

/** The stand-in in a process of its own, unless Supabase is hosted. */
export async function startSupabase(start: Start, adminUrl: string): Promise<void> {
  if (start.settings.SUPABASE_URL) return;
  const port = start.settings.SUPABASE_PORT;
  const standIn = start.supervise({
    name: 'supabase',
    command: process.execPath,
    args: [entry],
    cwd: repositoryDir,
    env: {
      ...surroundings(start),
      DATABASE_ADMIN_URL: adminUrl,
      SUPABASE_DATA_DIR: standInDir(start),
      SUPABASE_PORT: String(port),
    },
  });
  await waitForProcess(standIn, () => answers(`http://${LOOPBACK}:${port}/auth/v1/health`), START_DEADLINE_MS, start.signal);
}
