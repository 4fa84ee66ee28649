import { streamSSE } from 'hono/streaming';
import { feature } from '../http/feature.ts';
import { checkHealthRoute, checkReadiness, checkReadinessRoute, isReady } from './check-health.ts';
import { currentVoice } from './current-voice.ts';
import { followEvents, followEventsRoute } from './follow-events.ts';
import { showVoiceRoute } from './show-voice.ts';
import { takeStreamPlace } from './take-stream-place.ts';

export const liveRoutes = feature()
  .openapi(checkHealthRoute, (c) => c.json({ ok: true } as const, 200))
  .openapi(checkReadinessRoute, async (c) => {
    const readiness = await checkReadiness(c.var.deps);
    return c.json(readiness, isReady(readiness) ? 200 : 503);
  })
  .openapi(showVoiceRoute, async (c) => c.json(await currentVoice(c.var.deps), 200))
  .openapi(followEventsRoute, (c) => {
    const leave = takeStreamPlace(c.var.recruiter.userId);
    return streamSSE(c, async (stream) => {
      // Set in here, since the stream's own headers would overwrite it; without `no-transform` a hop that compresses holds events back.
      c.header('cache-control', 'no-cache, no-transform');
      await followEvents(c.var.deps, c.var.recruiter, stream).finally(leave);
    });
  });
