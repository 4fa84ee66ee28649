import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { filesFromNpm, filesFromPip, PipError } from './packages.ts';
import { FetchError } from './progress.ts';
import { npmCommand, runClient } from './run-client.ts';
import { unzip } from './unzip.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'packages '));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('files come out of a package as npm packs it, and nothing of the archive stays', async () => {
  const source = path.join(folder, 'source');
  const long = `${'a'.repeat(90)}/${'b'.repeat(60)}.txt`;
  await mkdir(path.join(source, path.dirname(long)), { recursive: true });
  await writeFile(path.join(source, 'package.json'), JSON.stringify({ name: 'weights', version: '1.0.0' }));
  await writeFile(path.join(source, 'model.bin'), Buffer.alloc(100_000, 7));
  await writeFile(path.join(source, long), 'far away');
  const draft = path.join(folder, 'draft');
  await mkdir(draft);
  const files = await filesFromNpm(source, draft, (name) => !name.endsWith('.json'));
  expect([...files.keys()].sort()).toEqual([`package/${long}`, 'package/model.bin']);
  expect(files.get('package/model.bin')?.equals(Buffer.alloc(100_000, 7))).toBe(true);
  expect(files.get(`package/${long}`)?.toString()).toBe('far away');
  expect(await readdir(draft)).toEqual([]);
});

test('a package npm cannot find is a sentence with the remedy', async () => {
  const missing = filesFromNpm(path.join(folder, 'nothing-here'), folder, () => true);
  await expect(missing).rejects.toThrow(FetchError);
  await expect(missing).rejects.toThrow(/npm could not fetch .*run the command again/);
});

test('npm is found on the PATH, also where the running Node came without one', async () => {
  const name = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  await writeFile(path.join(folder, name), '');
  expect(npmCommand(`/nowhere${path.delimiter}${folder}`)).toEqual([path.join(folder, name)]);
});

test('where there is no pip the sentence says so and how to get it', async () => {
  const original = process.env.PATH;
  process.env.PATH = folder;
  try {
    const failure = await filesFromPip('anything==1.0', folder, () => true).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(PipError);
    expect((failure as Error).message).toMatch(/^There is no pip on this machine\. Install Python 3 with pip/);
  } finally {
    process.env.PATH = original;
  }
});

test.skipIf(process.platform === 'win32')('a client that is absent is told from one that fails', async () => {
  const failing = path.join(folder, 'failing');
  await writeFile(failing, '#!/bin/sh\necho "no route" >&2\nexit 3\n');
  await chmod(failing, 0o755);
  expect(await runClient(['surely-not-installed'], folder)).toEqual({ kind: 'absent' });
  expect(await runClient([failing], folder)).toEqual({ kind: 'failed', reason: 'no route' });
});

test('files come out of a wheel, stored or deflated; a cut wheel is refused', () => {
  const wheel = zipOf({ 'voice/data.onnx': 'x'.repeat(500), 'voice/card': 'a card', other: 'not wanted' });
  const files = unzip(wheel, (name) => name.startsWith('voice/'));
  expect([...files].map(([name, content]) => [name, content.toString()])).toEqual([
    ['voice/data.onnx', 'x'.repeat(500)],
    ['voice/card', 'a card'],
  ]);
  expect(() => unzip(wheel.subarray(0, wheel.length - 30), () => true)).toThrow(FetchError);
});

/** A zip archive as small as it gets: long contents deflated, short ones stored. */
function zipOf(files: Record<string, string>): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const raw = Buffer.from(content);
    const method = raw.length > 100 ? 8 : 0;
    const packed = method === 8 ? deflateRawSync(raw) : raw;
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(method, 4);
    common.writeUInt32LE(crc32(raw), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(raw.length, 18);
    common.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    const body = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, Buffer.from(name), packed]);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, place, Buffer.from(name)]));
    bodies.push(body);
    offset += body.length;
  }
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, ...directory, end]);
}
