import { feature } from '../../http/feature.ts';
import { enterRoom, enterRoomRoute } from './enter-room.ts';
import { sendCommand, sendCommandRoute } from './send-command.ts';
import { showOwnInterview, showOwnInterviewRoute } from './show-own-interview.ts';
import { showOwnTranscript, showOwnTranscriptRoute } from './show-own-transcript.ts';
import { startInterview, startInterviewRoute } from './start-interview.ts';

export const pathRoutes = feature()
  .openapi(showOwnInterviewRoute, async (c) => c.json(await showOwnInterview(c.var.deps, c.var.candidate), 200))
  .openapi(enterRoomRoute, async (c) => c.json(await enterRoom(c.var.deps, c.var.candidate), 200))
  .openapi(startInterviewRoute, async (c) => c.json({ status: await startInterview(c.var.deps, c.var.candidate) }, 200))
  .openapi(sendCommandRoute, async (c) => c.json(await sendCommand(c.var.deps, c.var.candidate, c.req.valid('json')), 202))
  .openapi(showOwnTranscriptRoute, async (c) => c.json({ turns: await showOwnTranscript(c.var.deps, c.var.candidate) }, 200));
