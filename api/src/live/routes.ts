import { feature } from '../http/feature.ts';
import { notYet } from '../http/not-yet.ts';
import { checkHealthRoute, checkReadinessRoute } from './check-health.ts';
import { followEventsRoute } from './follow-events.ts';
import { showVoiceRoute } from './show-voice.ts';

export const liveRoutes = feature()
  .openapi(checkHealthRoute, (c) => c.json({ ok: true } as const, 200))
  .openapi(checkReadinessRoute, notYet)
  .openapi(showVoiceRoute, notYet)
  .openapi(followEventsRoute, notYet);
