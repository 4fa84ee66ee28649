import { createRoute, z } from '@hono/zod-openapi';
import type { Deps } from '../../deps.ts';
import { agentOnly } from '../../http/agent-only.ts';
import { body, empty, guardedProblems } from '../../http/contract.ts';
import { VoiceState } from '../../live/voice.ts';

export const Presence = z.strictObject({
  workerId: z.string().min(1).max(120),
  voice: VoiceState,
  /** A sentence for people when the voice is not ready. */
  reason: z.string().max(500).nullable(),
});
export type Presence = z.infer<typeof Presence>;

export const reportPresenceRoute = createRoute({
  ...agentOnly,
  tags: ['agent'],
  operationId: 'reportPresence',
  method: 'post',
  path: '/agent/presence',
  summary: 'A worker is here; sent every five seconds',
  request: { body: body(Presence) },
  responses: { 204: empty(), ...guardedProblems() },
});

export const reportPresence = (deps: Deps, presence: z.infer<typeof Presence>): Promise<void> =>
  deps.database.unscoped((stores) => stores.presence.seen(presence));
