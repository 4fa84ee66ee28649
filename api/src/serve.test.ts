import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve } from './serve.ts';
import { startTestApi, type TestApi } from './test-support/test-api.ts';

let api: TestApi;
let server: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  api = await startTestApi();
  server = await serve(api.deps, { port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  await server.stop();
  await api.close();
});

test('the hop from the pages may keep its connection longer than people pause, so that no call meets a closing one', async () => {
  const response = await fetch(`${server.url}/healthz`);
  const seconds = /timeout=(\d+)/.exec(response.headers.get('keep-alive') ?? '')?.[1];
  expect(Number(seconds)).toBeGreaterThanOrEqual(60);
});
