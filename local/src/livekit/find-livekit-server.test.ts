import { chmodSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { findLivekitServer, LivekitServerMissing } from './find-livekit-server.ts';
import { livekitVersion } from './livekit-pins.ts';
import { searchLivekitServer } from './search-livekit-server.ts';

/** Nobody listens there: the network is closed. */
const releaseUrl = 'http://127.0.0.1:1';
let cacheDir = '';
let programs = '';

/** A machine with nothing but what a test puts on its PATH. */
beforeEach(() => {
  const folder = mkdtempSync(path.join(tmpdir(), 'viva search '));
  cacheDir = path.join(folder, 'cache');
  programs = path.join(folder, 'programs');
  for (const name of [cacheDir, programs]) mkdirSync(name);
  const before = process.env.PATH;
  process.env.PATH = programs;
  onTestFinished(() => {
    process.env.PATH = before;
  });
});

function put(folder: string, name: string, script: string) {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, name);
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
  return file;
}

test('one on the PATH is used', async () => {
  put(programs, 'livekit-server', 'echo livekit-server version 1.13.9');
  expect(await findLivekitServer({ cacheDir, releaseUrl })).toBe('livekit-server');
});

test('one on the PATH that is too old is passed over for the one in the cache', async () => {
  put(programs, 'livekit-server', 'echo livekit-server version 1.4.2');
  const cached = put(path.join(cacheDir, `livekit-server-${livekitVersion}`), 'livekit-server', 'echo cached');
  expect(await findLivekitServer({ cacheDir, releaseUrl })).toBe(cached);
});

test('a compile with the Go of this machine is put into the cache, and nothing else stays there', async () => {
  put(
    programs,
    'go',
    `if [ "$1" = version ]; then echo go version go1.22.1 linux/amd64; exit; fi
echo "#!/bin/sh
echo livekit-server version ${livekitVersion}" > "$GOBIN/server"; /bin/chmod +x "$GOBIN/server"; echo "$GOTOOLCHAIN $2 $3" >&2`,
  );
  const told: string[] = [];
  const found = await findLivekitServer({ cacheDir, releaseUrl, onProgress: (sentence) => told.push(sentence) });
  expect(found).toBe(path.join(cacheDir, `livekit-server-${livekitVersion}`, 'livekit-server'));
  expect(told.join('\n')).toContain('is being compiled');
  expect(readdirSync(cacheDir)).toEqual([`livekit-server-${livekitVersion}`]);
});

test('where nothing works, the reason says what was tried and what to do', async () => {
  const search = searchLivekitServer({ cacheDir, releaseUrl });
  const refusal = await search.found.catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(LivekitServerMissing);
  expect((refusal as Error).message).toMatch(
    /in no way: to download it \(127\.0\.0\.1:1 could not be reached\); to compile it with a fetched Go \(there is no pip\)\.\nInstall Python 3 with pip, or Go/,
  );
  expect(readdirSync(cacheDir)).toEqual([]);
});
