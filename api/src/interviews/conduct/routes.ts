import { feature } from '../../http/feature.ts';
import { notYet } from '../../http/not-yet.ts';
import { beatRoute } from './beat.ts';
import { claimInterviewRoute } from './claim-interview.ts';
import { finishInterviewRoute } from './finish-interview.ts';
import { finishRecordingUploadRoute } from './finish-recording-upload.ts';
import { passOnRequestRoute } from './pass-on-request.ts';
import { recordTurnsRoute } from './record-turns.ts';
import { recordUsageRoute } from './record-usage.ts';
import { reportPresenceRoute } from './report-presence.ts';
import { startRecordingUploadRoute } from './start-recording-upload.ts';

export const conductRoutes = feature()
  .openapi(reportPresenceRoute, notYet)
  .openapi(claimInterviewRoute, notYet)
  .openapi(recordTurnsRoute, notYet)
  .openapi(beatRoute, notYet)
  .openapi(passOnRequestRoute, notYet)
  .openapi(recordUsageRoute, notYet)
  .openapi(startRecordingUploadRoute, notYet)
  .openapi(finishRecordingUploadRoute, notYet)
  .openapi(finishInterviewRoute, notYet);
