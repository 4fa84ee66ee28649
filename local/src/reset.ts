import { existsSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { dataDirOf } from './folders.ts';
import { preparePackages } from './prepare.ts';
import { takeFolder } from './reset/take-folder.ts';
import { terminal } from './terminal/terminal.ts';

/** What a start makes in its data folder. Nothing else is removed: VIVA_DATA_DIR may point at a folder with other things in it. */
const OURS = ['postgres', 'supabase', 'logs', 'ready.json', 'run.json', 'run.lock', 'secrets.json'];

async function main(): Promise<void> {
  const dataDir = dataDirOf(process.env);
  if (!OURS.some((name) => existsSync(path.join(dataDir, name)))) {
    terminal.line(`There is nothing of Viva in ${dataDir}.`);
    return;
  }
  const release = await takeFolder(dataDir, { stops: process.argv.includes('--stop') });
  try {
    await wipe(dataDir);
  } finally {
    release();
  }
  const left = existsSync(dataDir) ? readdirSync(dataDir) : [];
  if (left.length === 0 && existsSync(dataDir)) rmdirSync(dataDir);
  terminal.line(`${dataDir} is clean. The next start makes new data, new secrets and a new demo.`);
  if (left.length > 0) terminal.faint(`Left there, since Viva did not make it: ${left.join(', ')}`);
}

async function wipe(dataDir: string): Promise<void> {
  await preparePackages('product');
  const { resetPostgres } = await import('./postgres/index.ts');
  if (existsSync(path.join(dataDir, 'postgres'))) await resetPostgres(path.join(dataDir, 'postgres'));
  for (const name of OURS.filter((name) => name !== 'run.lock')) rmSync(path.join(dataDir, name), { recursive: true, force: true });
}

await main().catch((error: Error) => {
  terminal.problem(error.message);
  process.exit(1);
});
