import { feature } from '../../http/feature.ts';
import { notYet } from '../../http/not-yet.ts';
import { enterRoomRoute } from './enter-room.ts';
import { sendCommandRoute } from './send-command.ts';
import { showOwnInterviewRoute } from './show-own-interview.ts';
import { showOwnTranscriptRoute } from './show-own-transcript.ts';
import { startInterviewRoute } from './start-interview.ts';

export const pathRoutes = feature()
  .openapi(showOwnInterviewRoute, notYet)
  .openapi(enterRoomRoute, notYet)
  .openapi(startInterviewRoute, notYet)
  .openapi(sendCommandRoute, notYet)
  .openapi(showOwnTranscriptRoute, notYet);
