import { setTimeout as delay } from 'node:timers/promises';
import type { ClaimedInterview } from '@viva/api';
import { type AgentApi, ApiRefusal } from './agent-api.ts';

const ATTEMPTS = 20;
const BETWEEN_MS = 500;

/** The interview under a new lease; undefined when another call holds it or there is nothing to conduct. */
export async function claim(api: AgentApi, interviewId: string, callId: string): Promise<ClaimedInterview | undefined> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await api.claim(interviewId, callId);
    } catch (error) {
      if (error instanceof ApiRefusal && (error.isConflict || error.status === 404)) return undefined;
      if (attempt === ATTEMPTS || (error instanceof ApiRefusal && error.status < 500)) throw error;
      await delay(BETWEEN_MS);
    }
  }
}
