import { createRoute } from '@hono/zod-openapi';
import { json, problems } from '../http/contract.ts';
import { Voice } from './voice.ts';

export const showVoiceRoute = createRoute({
  tags: ['live'],
  operationId: 'showVoice',
  method: 'get',
  path: '/voice',
  summary: 'Can interviews be held now, and if not, why',
  responses: { 200: json(Voice), ...problems() },
});
