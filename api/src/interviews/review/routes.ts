import { feature } from '../../http/feature.ts';
import { notYet } from '../../http/not-yet.ts';
import { listInterviewsRoute } from './list-interviews.ts';
import { playRecordingRoute } from './play-recording.ts';
import { showInterviewRoute } from './show-interview.ts';

export const reviewRoutes = feature()
  .openapi(listInterviewsRoute, notYet)
  .openapi(showInterviewRoute, notYet)
  .openapi(playRecordingRoute, notYet);
