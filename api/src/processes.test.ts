import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { answer } from './test-support/people.ts';
import { startTestApi, type TestApi } from './test-support/test-api.ts';

let api: TestApi;
const running: ChildProcess[] = [];

beforeAll(async () => {
  api = await startTestApi();
});
afterAll(async () => {
  for (const child of running) child.kill('SIGKILL');
  await api.close();
});

function run(file: string, env: Record<string, string> = {}) {
  const settings = Object.fromEntries(Object.entries(api.env).map(([name, value]) => [name, String(value)]));
  const child = spawn(process.execPath, [join(import.meta.dirname, file)], { env: { ...settings, ...env } });
  running.push(child);
  let out = '';
  let errors = '';
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    errors += chunk;
  });
  const said = (text: string) => vi.waitFor(() => expect(out).toContain(text), { timeout: 120_000, interval: 50 });
  return { child, said, out: () => out, errors: () => errors, ended: once(child, 'exit') };
}

const lines = (out: string) =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('the api as a process', () => {
  test('listens, answers, writes JSON lines, and stops when asked', async () => {
    const main = run('main.ts');
    await main.said('listening');
    const { url } = lines(main.out()).find((line) => line.msg === 'listening');
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    expect((await fetch(`${url}/readyz`)).status).toBe(503);
    main.child.kill('SIGTERM');
    expect((await main.ended)[0]).toBe(0);
    expect(lines(main.out()).every((line) => line.service === 'api' && line.time)).toBe(true);
    expect(main.errors()).toBe('');
  });

  test('does not start with a setting missing or wrong, names it, and prints no value', async () => {
    const main = run('main.ts', { TICKET_PEPPER: 'too short', PUBLIC_URL: 'nowhere', SUPABASE_SECRET_KEY: '' });
    expect((await main.ended)[0]).not.toBe(0);
    for (const name of ['TICKET_PEPPER', 'PUBLIC_URL', 'SUPABASE_SECRET_KEY']) expect(main.errors()).toContain(name);
    for (const value of ['too short', 'nowhere', api.env.AGENT_TOKEN]) expect(main.errors()).not.toContain(value);
  });

  test('fills an empty installation, works on its tasks apart, and prints one line', async () => {
    const main = run('main.ts', { BACKGROUND: 'separate' });
    await main.said('listening');
    const seed = run('seed-demo.ts', { DEMO_PASSWORD: 'a demo password' });
    expect((await seed.ended)[0]).toBe(0);
    const [printed, ...more] = lines(seed.out());
    expect(more).toEqual([]);
    expect(printed).toEqual({
      recruiter: { email: expect.stringContaining('@'), password: 'a demo password' },
      candidateUrl: expect.stringMatching(/^http:\/\/localhost:3000\/i#t=[0-9A-Z]{26}$/),
    });
    const { url } = lines(main.out()).find((line) => line.msg === 'listening');
    const session = await api.supabaseAdmin.auth.signInWithPassword(printed.recruiter);
    const client = api.client({ authorization: `Bearer ${session.data.session?.access_token}` });
    const states = async () => (await answer(await client.candidates.$get(), 200)).candidates.map(({ cv }) => cv?.state);
    expect(await states()).toEqual(['parsing', 'parsing', 'parsing']);
    const background = run('background.ts');
    await vi.waitFor(async () => expect(await states()).toEqual(['ready', 'ready', 'ready']), { timeout: 120_000, interval: 200 });
    background.child.kill('SIGTERM');
    main.child.kill('SIGTERM');
    expect([(await background.ended)[0], (await main.ended)[0]]).toEqual([0, 0]);
    expect((await fetch(url).catch(() => undefined))?.status).toBeUndefined();
  });
}, 240_000);
