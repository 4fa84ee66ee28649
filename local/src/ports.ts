import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';
import { LOOPBACK } from './loopback.ts';

/** A TCP port of loopback that nothing listens on now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, LOOPBACK, () => {
      const address = probe.address();
      probe.close(() => (address !== null && typeof address === 'object' ? resolve(address.port) : reject(new Error('No port is free.'))));
    });
  });
}

/** The first of `count` ports in a row that are all free, for TCP and UDP. */
export async function freePorts(count: number): Promise<number> {
  for (;;) {
    const first = await freePort();
    const row = Array.from({ length: count }, (_, index) => first + index);
    const free = await Promise.all(row.flatMap((port) => [isPortFree(port, 'tcp'), isPortFree(port, 'udp')]));
    if (first + count < 65_536 && free.every(Boolean)) return first;
  }
}

/** Whether a program could listen there now. */
export const isPortFree = (port: number, protocol: 'tcp' | 'udp' = 'tcp') => (protocol === 'tcp' ? canListen(port) : canBind(port));

/** Both addresses, since systems differ in which one clashes with a listener on the other. */
async function canListen(port: number): Promise<boolean> {
  for (const host of [LOOPBACK, '::']) {
    const code = await new Promise<string | undefined>((resolve) => {
      const server = createServer();
      server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code));
      server.listen(port, host, () => server.close(() => resolve(undefined)));
    });
    if (code === 'EADDRINUSE' || code === 'EACCES') return false;
  }
  return true;
}

function canBind(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createSocket('udp4');
    socket.once('error', () => resolve(false));
    socket.bind(port, LOOPBACK, () => socket.close(() => resolve(true)));
  });
}
