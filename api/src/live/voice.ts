import { z } from '@hono/zod-openapi';

export const VoiceState = z.enum(['ready', 'preparing', 'unavailable']);

export const Voice = z.object({ voice: VoiceState, reason: z.string().nullable() }).openapi('Voice');
export type Voice = z.infer<typeof Voice>;
