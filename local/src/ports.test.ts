import { createServer } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { freePort, freePorts, isPortFree } from './ports.ts';

async function listen(port: number, host: string) {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(port, host, resolve));
  onTestFinished(() => void server.close());
}

test('a port nobody listens on is free', async () => {
  expect(await isPortFree(await freePort())).toBe(true);
});

test.each(['127.0.0.1', '0.0.0.0', '::', '::1'])('a port taken on %s is not free', async (host) => {
  const port = await freePort();
  await listen(port, host);
  expect(await isPortFree(port)).toBe(false);
});

test('a row of ports is free to its end', async () => {
  const first = await freePorts(3);
  const free = await Promise.all([first, first + 1, first + 2].map((port) => isPortFree(port, 'udp')));
  expect(free).toEqual([true, true, true]);
});
