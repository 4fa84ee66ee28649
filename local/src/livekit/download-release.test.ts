import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { downloadRelease } from './download-release.ts';
import { archiveFor } from './livekit-pins.ts';

const newFolder = () => mkdtempSync(path.join(tmpdir(), 'viva livekit '));

async function publish(content: string) {
  const folder = newFolder();
  writeFileSync(path.join(folder, 'livekit-server'), content);
  execFileSync('tar', ['-czf', 'archive.tar.gz', 'livekit-server'], { cwd: folder });
  const archive = readFileSync(path.join(folder, 'archive.tar.gz'));
  const server = createServer((request, response) => (request.url === '/archive' ? response.end(archive) : response.writeHead(404).end()));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { address, sha256: createHash('sha256').update(archive).digest('hex') };
}

test('the pinned archive is unpacked and can be run', async () => {
  const { address, sha256 } = await publish('#!/bin/sh\necho livekit-server version 1.13.5\n');
  const binary = await downloadRelease({ url: `${address}/archive`, sha256 }, newFolder());
  expect(execFileSync(binary, { encoding: 'utf8' })).toContain('1.13.5');
});

test('an archive with another hash is refused before it is unpacked', async () => {
  const { address } = await publish('#!/bin/sh\n');
  const folder = newFolder();
  await expect(downloadRelease({ url: `${address}/archive`, sha256: '0'.repeat(64) }, folder)).rejects.toThrow('is not the expected one');
  expect(existsSync(path.join(folder, 'livekit-server'))).toBe(false);
});

test('a release that is not there is said to be so', async () => {
  const { address, sha256 } = await publish('');
  await expect(downloadRelease({ url: `${address}/nothing`, sha256 }, newFolder())).rejects.toThrow('answered 404');
});

test('every pinned archive has a whole hash', () => {
  for (const architecture of ['x64', 'arm64']) expect(archiveFor('linux', architecture)?.sha256).toMatch(/^[0-9a-f]{64}$/);
});
