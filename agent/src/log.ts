import { log as frameworkLog } from '@livekit/agents';
import { type Logger, pino } from 'pino';

export type { Logger };

/** JSON lines with ids only: no text that was said, no name, no token. */
export const createLogger = (level: string, ids: Record<string, string> = {}): Logger =>
  pino({ level, base: { process: 'agent', ...ids }, serializers: { error: plainError } });

/** The framework writes what was said into its warnings, so only its errors are let through. */
export function quietFramework(): void {
  frameworkLog().level = 'error';
}

/** A room that is taken away leaves the framework with unfinished updates that mean nothing any more. */
export function silenceFramework(): void {
  frameworkLog().level = 'silent';
}

/** Name and message only: our own errors quote nothing that was said. */
function plainError(error: unknown) {
  return error instanceof Error ? { name: error.name, message: error.message } : { name: typeof error };
}
