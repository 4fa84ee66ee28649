import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { addressHere } from './address-here.ts';

test.each(['127.0.0.1', '::1', '0.0.0.0', '::', 'localhost'])('what listens on %s is reached', async (host) => {
  const server = createServer((_, response) => response.end('here'));
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const answer = await fetch(addressHere(host, (server.address() as AddressInfo).port));
  expect(await answer.text()).toBe('here');
  await new Promise((resolve) => server.close(resolve));
});
