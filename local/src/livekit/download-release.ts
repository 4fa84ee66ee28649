import { createHash } from 'node:crypto';
import { chmodSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runCommand } from '../processes/run-command.ts';

/** A closed network must not cost more than this before the next way is tried. */
const CONNECT_TIMEOUT_MS = 10_000;
const DOWNLOAD_TIMEOUT_MS = 300_000;

type Release = { url: string; sha256: string; signal?: AbortSignal };

/** Puts `livekit-server` from the release archive into the folder. Rejects when it is unreachable or is not the archive that was pinned. */
export async function downloadRelease({ url, sha256, signal }: Release, folder: string): Promise<string> {
  const archive = await fetchArchive(url, signal);
  const received = createHash('sha256').update(archive).digest('hex');
  if (received !== sha256) {
    throw new Error(`The livekit-server archive is not the expected one (sha256 ${received}, expected ${sha256}); it was thrown away.`);
  }
  const file = path.join(folder, 'livekit-server.tar.gz');
  writeFileSync(file, archive);
  await runCommand('tar', ['-xzf', file, '-C', folder, 'livekit-server']);
  const binary = path.join(folder, 'livekit-server');
  chmodSync(binary, 0o755);
  return binary;
}

class Refused extends Error {}

async function fetchArchive(url: string, stop?: AbortSignal): Promise<Buffer> {
  const aborter = new AbortController();
  const connecting = setTimeout(() => aborter.abort(new Error(`No answer within ${CONNECT_TIMEOUT_MS / 1000} s.`)), CONNECT_TIMEOUT_MS);
  try {
    const signals = [aborter.signal, AbortSignal.timeout(DOWNLOAD_TIMEOUT_MS), ...(stop ? [stop] : [])];
    const response = await fetch(url, { signal: AbortSignal.any(signals) });
    clearTimeout(connecting);
    if (!response.ok) throw new Refused(`the release page answered ${response.status}`);
    const bytes = await response.arrayBuffer();
    return Buffer.from(bytes);
  } catch (error) {
    stop?.throwIfAborted();
    if (error instanceof Refused) throw error;
    throw new Error(`${new URL(url).host} could not be reached`);
  } finally {
    clearTimeout(connecting);
  }
}
