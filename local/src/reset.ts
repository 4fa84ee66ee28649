import { existsSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { dataDirOf } from './folders.ts';
import { preparePackages } from './prepare.ts';
import { takeLock } from './processes/exclusive.ts';
import { isAlive } from './processes/process-identity.ts';
import { waitUntil } from './processes/wait-until.ts';
import { stopLeftovers } from './stack/run-file.ts';
import { terminal } from './terminal/terminal.ts';

/** What a start makes in its data folder. Nothing else is removed: VIVA_DATA_DIR may point at a folder with other things in it. */
const OURS = ['postgres', 'supabase', 'logs', 'ready.json', 'run.json', 'run.lock', 'secrets.json'];
const STOP_DEADLINE_MS = 40_000;

async function main(): Promise<void> {
  const dataDir = dataDirOf(process.env);
  if (!OURS.some((name) => existsSync(path.join(dataDir, name)))) {
    terminal.line(`There is nothing of Viva in ${dataDir}.`);
    return;
  }
  await stopRunning(dataDir);
  await preparePackages('product');
  const { resetPostgres } = await import('./postgres/index.ts');
  if (existsSync(path.join(dataDir, 'postgres'))) await resetPostgres(path.join(dataDir, 'postgres'));
  for (const name of OURS) rmSync(path.join(dataDir, name), { recursive: true, force: true });
  const left = readdirSync(dataDir);
  if (left.length === 0) rmdirSync(dataDir);
  terminal.line(`${dataDir} is clean. The next start makes new data, new secrets and a new demo.`);
  if (left.length > 0) terminal.faint(`Left there, since Viva did not make it: ${left.join(', ')}`);
}

async function stopRunning(dataDir: string): Promise<void> {
  const lock = takeLock(path.join(dataDir, 'run.lock'));
  if (lock.taken) {
    lock.release();
  } else {
    const { holder } = lock;
    process.kill(holder.pid, 'SIGTERM');
    await waitUntil(() => !isAlive(holder), STOP_DEADLINE_MS, `The running Viva (process ${holder.pid}) did not stop.`);
  }
  await stopLeftovers(dataDir);
}

await main().catch((error: Error) => {
  terminal.problem(error.message);
  process.exit(1);
});
