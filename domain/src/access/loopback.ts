const NAMES = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Whether a hostname, as `URL` writes it, is this machine's name for itself. */
export const isLoopback = (hostname: string) => NAMES.has(hostname);
