import { z } from 'zod';

const ANSWER_TIMEOUT_MS = 3_000;

const VoiceState = z.object({ voice: z.enum(['ready', 'preparing', 'unavailable']), reason: z.string().nullable() });
export type VoiceState = z.infer<typeof VoiceState>;

/** Tells the api how the voice is while no agent can. The api may be away for a moment; the next call tells it again. */
export async function postPresence(api: string, agentToken: string, state: VoiceState): Promise<void> {
  const headers = { authorization: `Bearer ${agentToken}`, 'content-type': 'application/json' };
  const body = JSON.stringify({ workerId: 'launcher', ...state });
  const signal = AbortSignal.timeout(ANSWER_TIMEOUT_MS);
  await fetch(`${api}/agent/presence`, { method: 'POST', headers, body, signal }).catch(() => undefined);
}

/** What the api tells candidates about the voice; undefined when it does not answer. */
export async function readVoice(api: string): Promise<VoiceState | undefined> {
  const response = await fetch(`${api}/voice`, { signal: AbortSignal.timeout(ANSWER_TIMEOUT_MS) }).catch(() => undefined);
  return response?.ok ? VoiceState.parse(await response.json()) : undefined;
}
