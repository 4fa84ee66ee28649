import { feature } from '../http/feature.ts';
import { decide, decideRoute } from './decide.ts';
import { scoreCompetency, scoreCompetencyRoute } from './score-competency.ts';
import { showReport, showReportRoute } from './show-report.ts';

export const reportRoutes = feature()
  .openapi(showReportRoute, async (c) => c.json(await showReport(c.var.deps, c.var.recruiter, c.req.valid('param').interviewId), 200))
  .openapi(scoreCompetencyRoute, async (c) => {
    const { interviewId, competencyId } = c.req.valid('param');
    return c.json(await scoreCompetency(c.var.deps, c.var.recruiter, interviewId, competencyId, c.req.valid('json')), 200);
  })
  .openapi(decideRoute, async (c) =>
    c.json(await decide(c.var.deps, c.var.recruiter, c.req.valid('param').interviewId, c.req.valid('json')), 201),
  );
