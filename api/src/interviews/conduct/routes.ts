import { feature } from '../../http/feature.ts';
import { beat, beatRoute } from './beat.ts';
import { claimInterview, claimInterviewRoute } from './claim-interview.ts';
import { finishInterview, finishInterviewRoute } from './finish-interview.ts';
import { finishRecordingUpload, finishRecordingUploadRoute } from './finish-recording-upload.ts';
import { passOnRequest, passOnRequestRoute } from './pass-on-request.ts';
import { recordTurns, recordTurnsRoute } from './record-turns.ts';
import { recordUsage, recordUsageRoute } from './record-usage.ts';
import { reportPresence, reportPresenceRoute } from './report-presence.ts';
import { startRecordingUpload, startRecordingUploadRoute } from './start-recording-upload.ts';

export const conductRoutes = feature()
  .openapi(reportPresenceRoute, async (c) => {
    await reportPresence(c.var.deps, c.req.valid('json'));
    return c.body(null, 204);
  })
  .openapi(claimInterviewRoute, async (c) =>
    c.json(await claimInterview(c.var.deps, c.req.valid('param').interviewId, c.req.valid('json').callId), 200),
  )
  .openapi(recordTurnsRoute, async (c) => c.json(await recordTurns(c.var.deps, c.req.valid('param').interviewId, c.req.valid('json')), 200))
  .openapi(beatRoute, async (c) => c.json(await beat(c.var.deps, c.req.valid('param').interviewId, c.req.valid('json').epoch), 200))
  .openapi(passOnRequestRoute, async (c) => {
    await passOnRequest(c.var.deps, c.req.valid('param').interviewId, c.req.valid('json').epoch);
    return c.json({}, 201);
  })
  .openapi(recordUsageRoute, async (c) => {
    await recordUsage(c.var.deps, c.req.valid('param').interviewId, c.req.valid('json'));
    return c.body(null, 204);
  })
  .openapi(startRecordingUploadRoute, async (c) =>
    c.json(await startRecordingUpload(c.var.deps, c.req.valid('param').interviewId, c.req.valid('json')), 201),
  )
  .openapi(finishRecordingUploadRoute, async (c) => {
    const { interviewId, part } = c.req.valid('param');
    await finishRecordingUpload(c.var.deps, interviewId, part, c.req.valid('json').epoch);
    return c.body(null, 204);
  })
  .openapi(finishInterviewRoute, async (c) =>
    c.json({ status: await finishInterview(c.var.deps, c.req.valid('param').interviewId, c.req.valid('json')) }, 200),
  );
