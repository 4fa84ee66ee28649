import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { writeWhole } from './write-whole.ts';

const NAMES = ['agentToken', 'ticketPepper', 'livekitKey', 'livekitSecret', 'demoPassword'] as const;
const Kept = z.partialRecord(z.enum(NAMES), z.string());

export type Secrets = Record<(typeof NAMES)[number], string>;

/** The secrets of one installation, made at its first start and kept in its data folder. */
export function readSecrets(dataDir: string): Secrets {
  const file = path.join(dataDir, 'secrets.json');
  const kept = Kept.parse(readKept(file));
  const secrets = makeSecrets();
  for (const name of NAMES) secrets[name] = kept[name] ?? secrets[name];
  if (NAMES.some((name) => kept[name] === undefined)) writeWhole(file, `${JSON.stringify(secrets, null, 2)}\n`);
  return secrets;
}

const makeSecrets = (): Secrets => ({
  agentToken: randomBytes(32).toString('base64url'),
  ticketPepper: randomBytes(32).toString('base64url'),
  livekitKey: `viva${randomBytes(6).toString('hex')}`,
  livekitSecret: randomBytes(32).toString('base64url'),
  demoPassword: readable(randomBytes(12)),
});

/** Letters nobody mixes up, in groups: a person types this one. */
const readable = (bytes: Buffer) =>
  [...bytes].map((byte, index) => (index % 4 === 0 && index > 0 ? '-' : '') + 'abcdefghkmnpqrstuvwxyz23456789'.charAt(byte % 30)).join('');

function readKept(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw new Error(`${file} cannot be read (${(error as Error).message}). Repair it, or start clean with: npm run reset`);
  }
}
