import pino from 'pino';
import type { Log } from '../ports/log.ts';

/** JSON lines on standard output. */
export function createLog(level: string, service: 'api' | 'background'): Log {
  const logger = pino({ level, base: { service }, timestamp: pino.stdTimeFunctions.isoTime });
  return {
    info: (fields, message) => logger.info(fields, message),
    warn: (fields, message) => logger.warn(fields, message),
    error: (fields, message) => logger.error(fields, message),
  };
}
