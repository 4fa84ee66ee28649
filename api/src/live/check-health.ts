import { createRoute, z } from '@hono/zod-openapi';
import type { Deps } from '../deps.ts';
import { json } from '../http/contract.ts';
import { currentVoice } from './current-voice.ts';
import { VoiceState } from './voice.ts';

export const checkHealthRoute = createRoute({
  tags: ['live'],
  operationId: 'checkHealth',
  method: 'get',
  path: '/healthz',
  summary: 'The process answers',
  responses: { 200: json(z.object({ ok: z.literal(true) })) },
});

const PartState = z.enum(['ready', 'unavailable']);
export const Readiness = z.object({ database: PartState, storage: PartState, livekit: PartState, voice: VoiceState }).openapi('Readiness');
export type Readiness = z.infer<typeof Readiness>;

export const checkReadinessRoute = createRoute({
  tags: ['live'],
  operationId: 'checkReadiness',
  method: 'get',
  path: '/readyz',
  summary: 'What the process needs answers, too; 503 while the database, storage or LiveKit does not',
  responses: { 200: json(Readiness), 503: json(Readiness, 'Something is missing') },
});

const KEPT_MS = 3_000;
const kept = new WeakMap<Deps, { at: number; answer: Promise<Readiness> }>();

/** Anybody may ask, and each question is three to others: one answer serves all for three seconds. */
export function checkReadiness(deps: Deps): Promise<Readiness> {
  const last = kept.get(deps);
  if (last !== undefined && performance.now() - last.at < KEPT_MS) return last.answer;
  const answer = askParts(deps);
  kept.set(deps, { at: performance.now(), answer });
  answer.catch(() => kept.delete(deps));
  return answer;
}

async function askParts(deps: Deps): Promise<Readiness> {
  const [database, storage, livekit] = await Promise.all([deps.database.isReady(), deps.files.isReady(), deps.rooms.isReady()]);
  const voice = database ? (await currentVoice(deps)).voice : 'unavailable';
  return { database: stateOf(database), storage: stateOf(storage), livekit: stateOf(livekit), voice };
}

const stateOf = (isReady: boolean) => (isReady ? 'ready' : 'unavailable');

export const isReady = ({ database, storage, livekit }: Readiness) => [database, storage, livekit].every((state) => state === 'ready');
