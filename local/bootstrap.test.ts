import { execFile, execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nodePackageFor, runsTypeScript } from './bootstrap.mjs';

const bootstrap = path.join(import.meta.dirname, 'bootstrap.mjs');

test('a Node that runs TypeScript by itself is used as it is', () => {
  for (const version of ['22.18.0', '22.23.3', '23.6.0', '24.0.0', '26.10.0']) expect(runsTypeScript(version), version).toBe(true);
});

test('an older Node is replaced', () => {
  for (const version of ['18.20.8', '20.20.2', '22.17.1', '23.5.0']) expect(runsTypeScript(version), version).toBe(false);
});

test('every platform that is named has a pinned Node with a hash', () => {
  for (const [platform, architecture] of [
    ['linux', 'x64'],
    ['linux', 'arm64'],
    ['darwin', 'arm64'],
    ['darwin', 'x64'],
  ] as const) {
    const pinned = nodePackageFor(platform, architecture);
    expect(runsTypeScript(pinned.version), pinned.name).toBe(true);
    expect(Buffer.from(pinned.integrity.replace('sha512-', ''), 'base64')).toHaveLength(64);
  }
});

test('a platform without a pinned Node is told to install one', () => {
  expect(() => nodePackageFor('sunos', 'x64')).toThrow('Install Node 22.18 or newer yourself');
});

test('an unknown command is answered with the ones there are', async () => {
  const answer = await promisify(execFile)(process.execPath, [bootstrap, 'strat']).catch((error) => error);
  expect(answer.code).toBe(1);
  expect(answer.stderr).toContain('"strat" is not a command. There are: start, test, reset, run.');
});

/** A package registry on loopback with one package whose executable prints a word. */
const folder = mkdtempSync(path.join(tmpdir(), 'viva bootstrap '));
let registry: Server;
let tarball: Buffer;

beforeAll(async () => {
  const source = path.join(folder, 'source');
  mkdirSync(source);
  writeFileSync(path.join(source, 'package.json'), JSON.stringify({ name: 'node-here', version: '1.0.0' }));
  writeFileSync(path.join(source, 'run.cjs'), 'console.log("runs")');
  execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], { cwd: source });
  tarball = readFileSync(path.join(folder, 'node-here-1.0.0.tgz'));
  registry = createServer((request, response) => {
    if (request.url?.endsWith('.tgz')) return response.end(tarball);
    const dist = { tarball: `http://${request.headers.host}/node-here/-/node-here-1.0.0.tgz`, integrity: integrityOf(tarball) };
    response.end(JSON.stringify({ name: 'node-here', versions: { '1.0.0': { name: 'node-here', version: '1.0.0', dist } } }));
  });
  await new Promise<void>((resolve) => registry.listen(0, '127.0.0.1', resolve));
});

afterAll(() => void registry.close());

const integrityOf = (content: Buffer) => `sha512-${createHash('sha512').update(content).digest('base64')}`;

function install(target: string, integrity: string) {
  const pinned = { name: 'node-here', version: '1.0.0', integrity };
  const options = JSON.stringify({ pinned, folder: target, executable: 'run.cjs', size: '1 kB' });
  const script = `import { installPinned } from ${JSON.stringify(bootstrap)}; installPinned(${options});`;
  const address = `http://127.0.0.1:${(registry.address() as AddressInfo).port}/`;
  const env = { ...process.env, npm_config_registry: address, npm_config_cache: path.join(folder, 'npm cache') };
  return promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], { env });
}

test('a package that is what was pinned is installed and runs', async () => {
  const target = path.join(folder, 'right');
  const { stdout } = await install(target, integrityOf(tarball));
  expect(stdout).toMatch(/Node 1\.0\.0.*s\n/s);
  expect(execFileSync(process.execPath, [path.join(target, 'node_modules/node-here/run.cjs')], { encoding: 'utf8' })).toBe('runs\n');
});

test('a package that is not what was pinned is refused and leaves nothing behind', async () => {
  const target = path.join(folder, 'wrong');
  const refusal = await install(target, integrityOf(Buffer.from('another'))).catch((error) => error);
  expect(refusal.stderr).toContain('EINTEGRITY');
  expect(existsSync(target)).toBe(false);
});
