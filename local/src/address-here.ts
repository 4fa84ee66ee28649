import { LOOPBACK } from './loopback.ts';

const EVERYWHERE = new Set(['0.0.0.0', '::']);

/** The host as a URL has it: an IPv6 address in brackets. */
export const hostInUrl = (host: string) => (host.includes(':') ? `[${host}]` : host);

/** Where this machine reaches what listens on that host and port. */
export const addressHere = (host: string, port: number) => `http://${hostInUrl(EVERYWHERE.has(host) ? LOOPBACK : host)}:${port}`;
