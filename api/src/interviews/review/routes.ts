import { feature } from '../../http/feature.ts';
import { listInterviews, listInterviewsRoute } from './list-interviews.ts';
import { playRecording, playRecordingRoute } from './play-recording.ts';
import { showInterview, showInterviewRoute } from './show-interview.ts';

export const reviewRoutes = feature()
  .openapi(listInterviewsRoute, async (c) => c.json({ interviews: await listInterviews(c.var.deps, c.var.recruiter) }, 200))
  .openapi(showInterviewRoute, async (c) => c.json(await showInterview(c.var.deps, c.var.recruiter, c.req.valid('param').interviewId), 200))
  .openapi(playRecordingRoute, async (c) => {
    const { interviewId, part } = c.req.valid('param');
    return c.json(await playRecording(c.var.deps, c.var.recruiter, interviewId, part), 200);
  });
