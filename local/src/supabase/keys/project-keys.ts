import { randomBytes, randomUUID } from 'node:crypto';
import { chmod, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { exportJWK, generateKeyPair } from 'jose';
import { z } from 'zod';

const EcKey = z.object({ kty: z.literal('EC'), crv: z.literal('P-256'), kid: z.string(), x: z.string(), y: z.string(), d: z.string() });

const ProjectKeys = z.object({
  publishableKey: z.string().startsWith('sb_publishable_'),
  secretKey: z.string().startsWith('sb_secret_'),
  /** Signs access tokens, ES256. */
  signingKey: EcKey,
  /** Signs the tokens of signed URLs, HS256; never leaves this process. */
  urlSecret: z.string().min(43),
});
export type ProjectKeys = z.infer<typeof ProjectKeys>;

/** The keys of this installation: made on the first start, the same ever after, readable by their owner alone. */
export async function loadProjectKeys(dataDir: string): Promise<ProjectKeys> {
  const file = path.join(dataDir, 'keys.json');
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const found = await read(file);
  if (found) return found;
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, JSON.stringify(await makeProjectKeys()), { mode: 0o600, flag: 'wx' });
  try {
    // Two first starts at once: the one that links first wins, both read the same file.
    await link(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(draft, { force: true });
  }
  const made = await read(file);
  if (!made) throw new Error(`The keys of the Supabase stand-in could not be written to ${file}.`);
  return made;
}

async function read(file: string): Promise<ProjectKeys | undefined> {
  try {
    const keys = ProjectKeys.parse(JSON.parse(await readFile(file, 'utf8')));
    await chmod(file, 0o600);
    return keys;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new Error(
      `The keys of the Supabase stand-in in ${file} cannot be read. Put the file back or remove it; removing it signs everybody out.`,
      {
        cause: error,
      },
    );
  }
}

async function makeProjectKeys(): Promise<ProjectKeys> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  return {
    publishableKey: `sb_publishable_${randomBytes(24).toString('base64url')}`,
    secretKey: `sb_secret_${randomBytes(24).toString('base64url')}`,
    signingKey: EcKey.parse({ ...(await exportJWK(privateKey)), kid: randomUUID() }),
    urlSecret: randomBytes(32).toString('base64url'),
  };
}
