import { createServer } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { refuseBusyPorts, wantedPorts } from './busy-ports.ts';
import { freePortSettings } from './free-port-settings.ts';
import { isDemo, readSettings, usesLocalSpeech } from './settings.ts';

test('nothing set means everything on this machine on the usual ports', () => {
  const settings = readSettings({});
  expect(wantedPorts(settings).map(({ port }) => port)).toEqual([3000, 8787, 8081, 54_321, 7880, 7881, 7882]);
  expect(isDemo(settings)).toBe(true);
  expect(usesLocalSpeech(settings)).toBe(true);
});

test('an empty value counts as not set', () => {
  expect(readSettings({ DATABASE_URL: '', WEB_PORT: '' })).toMatchObject({ WEB_PORT: 3000 });
});

test.each([
  ['DATABASE_URL', 'postgres://here/viva'],
  ['SUPABASE_URL', 'https://project.example'],
  ['LIVEKIT_URL', 'wss://media.example'],
])('%s alone is refused with the settings that belong to it', (name, value) => {
  expect(() => readSettings({ [name]: value })).toThrow(/is set, .* is not\. Set .* together, or none of them\./);
});

test('your own part is not started here and needs no port', () => {
  const own = { SUPABASE_URL: 'https://project.example', SUPABASE_PUBLISHABLE_KEY: 'p', SUPABASE_SECRET_KEY: 's' };
  const settings = readSettings(own);
  expect(wantedPorts(settings).map(({ setting }) => setting)).not.toContain('SUPABASE_PORT');
  expect(isDemo(settings)).toBe(false);
});

test.each(['https://interviews.example.org', 'http://192.168.1.20:3000'])('local sign-in is not served to others, at %s', (address) => {
  for (const name of ['PUBLIC_URL', 'WEB_URL']) {
    expect(() => readSettings({ [name]: address })).toThrow(`${name} is "${address}"`);
    expect(() => readSettings({ [name]: address })).toThrow('Set SUPABASE_URL');
  }
});

test('plain http is for this machine alone', () => {
  const own = { SUPABASE_URL: 'https://project.example', SUPABASE_PUBLISHABLE_KEY: 'p', SUPABASE_SECRET_KEY: 's' };
  expect(() => readSettings({ ...own, PUBLIC_URL: 'http://192.168.1.20:3000' })).toThrow(/PUBLIC_URL is "http:.*Serve it over https/);
  expect(readSettings({ ...own, PUBLIC_URL: 'https://interviews.example.org' }).PUBLIC_URL).toBe('https://interviews.example.org');
  for (const host of ['localhost', '127.0.0.1', '[::1]']) expect(isDemo(readSettings({ PUBLIC_URL: `http://${host}:3000` }))).toBe(true);
});

test('a page that others reach has no demo', () => {
  expect(isDemo({ ...readSettings({}), PUBLIC_URL: 'https://interviews.example.org' })).toBe(false);
});

describe.each(['WEB_HOST', 'API_HOST'] as const)('%s', (name) => {
  const own = { SUPABASE_URL: 'https://project.example', SUPABASE_PUBLISHABLE_KEY: 'p', SUPABASE_SECRET_KEY: 's' };

  test.each(['0.0.0.0', '::', '192.168.1.20'])('opens nothing to others at %s without an address of theirs', (host) => {
    const open = { [name]: host };
    expect(() => readSettings(open)).toThrow(`${name} is "${host}", which others reach. The local stand-in`);
    expect(() => readSettings({ ...open, PUBLIC_URL: 'http://localhost:3000' })).toThrow(`${name} is "${host}"`);
    expect(() => readSettings({ ...open, ...own })).toThrow('Set PUBLIC_URL to the https address');
    expect(() => readSettings({ ...open, ...own, PUBLIC_URL: 'http://localhost:3000' })).toThrow(`${name} is "${host}"`);
    expect(readSettings({ ...open, ...own, PUBLIC_URL: 'https://interviews.example.org' })[name]).toBe(host);
    expect(isDemo({ ...readSettings({}), ...open })).toBe(false);
  });

  test('may be this machine in every writing', () => {
    for (const host of ['localhost', '127.0.0.1', '::1', '[::1]']) expect(isDemo(readSettings({ [name]: host }))).toBe(true);
    expect(readSettings({ [name]: '[::1]' })[name]).toBe('::1');
  });
});

test('a port that is no port is refused by name', () => {
  expect(() => readSettings({ API_PORT: 'abc' })).toThrow('API_PORT is "abc"');
});

test('a busy port is named with the setting that moves it', async () => {
  const settings = readSettings(await freePortSettings());
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(settings.WEB_PORT, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  await expect(refuseBusyPorts(settings)).rejects.toThrow(
    `Port ${settings.WEB_PORT} is used by another program. Set WEB_PORT to a free one, for example: WEB_PORT=`,
  );
});

test('free ports are accepted', async () => {
  await refuseBusyPorts(readSettings(await freePortSettings()));
});
