import { existsSync, mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { agentEnvironment, apiEnvironment, type Places, webEnvironment } from './environments.ts';
import { removeReady, writeReady } from './ready-file.ts';
import { readSecrets } from './secrets.ts';
import { readSettings } from './settings.ts';

const newFolder = () => mkdtempSync(path.join(tmpdir(), 'viva data '));

test('ready.json tells scripts where everything is, and is never half written', () => {
  const dataDir = newFolder();
  const ready = { web: 'http://localhost:3000', api: 'http://127.0.0.1:8787', recruiter: null, candidateUrl: null };
  writeReady(dataDir, { ...ready, voice: 'preparing' });
  writeReady(dataDir, { ...ready, voice: 'ready' });
  expect(JSON.parse(readFileSync(path.join(dataDir, 'ready.json'), 'utf8'))).toEqual({ ...ready, voice: 'ready' });
  expect(readdirSync(dataDir)).toEqual(['ready.json']);
  removeReady(dataDir);
  expect(existsSync(path.join(dataDir, 'ready.json'))).toBe(false);
});

test('secrets are made once, differ between installations, and only their owner reads them', () => {
  const dataDir = newFolder();
  const secrets = readSecrets(dataDir);
  expect(readSecrets(dataDir)).toEqual(secrets);
  expect(readSecrets(newFolder()).ticketPepper).not.toBe(secrets.ticketPepper);
  expect(statSync(path.join(dataDir, 'secrets.json')).mode & 0o777).toBe(0o600);
});

const databaseUrl = 'postgres://a:database-key@here/viva';
const places: Places = {
  web: 'http://localhost:3000',
  api: 'http://127.0.0.1:8787',
  supabase: { url: 'http://127.0.0.1:54321', publishableKey: 'public', secretKey: 'project-key' },
  livekit: { url: 'ws://127.0.0.1:7880', publicUrl: 'ws://127.0.0.1:7880', apiKey: 'key', apiSecret: 'media-key' },
  speech: 'http://127.0.0.1:8790',
  database: { requestUrl: databaseUrl, serviceUrl: databaseUrl },
};

test('agent and pages get no key of the database', () => {
  const dataDir = newFolder();
  const env = { DATABASE_URL: databaseUrl, SUPABASE_SECRET_KEY: 'project-key', PATH: '/bin' };
  const given = { env, settings: readSettings({}), secrets: readSecrets(dataDir), runId: 'run', options: { dataDir, cacheDir: dataDir } };
  for (const environment of [agentEnvironment(given, places), webEnvironment(given, places)]) {
    expect(JSON.stringify(environment)).not.toMatch(/database-key|project-key/);
  }
});

test('the api listens where the checked settings say', () => {
  const dataDir = newFolder();
  const env = { API_HOST: '0.0.0.0' };
  const given = { env, settings: readSettings({}), secrets: readSecrets(dataDir), runId: 'run', options: { dataDir, cacheDir: dataDir } };
  expect(apiEnvironment(given, places).API_HOST).toBe('127.0.0.1');
});
