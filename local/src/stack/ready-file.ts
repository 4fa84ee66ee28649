import { rmSync } from 'node:fs';
import path from 'node:path';
import { writeWhole } from './write-whole.ts';

/** For scripts: where everything is. `voice` is "ready", "preparing", or the reason why there is none. */
export type Ready = {
  web: string;
  api: string;
  recruiter: { email: string; password: string } | null;
  candidateUrl: string | null;
  voice: string;
};

const readyFile = (dataDir: string) => path.join(dataDir, 'ready.json');

export const writeReady = (dataDir: string, ready: Ready) => writeWhole(readyFile(dataDir), `${JSON.stringify(ready, null, 2)}\n`);

export const removeReady = (dataDir: string) => rmSync(readyFile(dataDir), { force: true });
