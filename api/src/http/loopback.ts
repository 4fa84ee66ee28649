/** The names of this machine for itself, as `URL` writes them. */
export const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);
