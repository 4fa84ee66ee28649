import { feature } from '../http/feature.ts';
import { notYet } from '../http/not-yet.ts';
import { decideRoute } from './decide.ts';
import { scoreCompetencyRoute } from './score-competency.ts';
import { showReportRoute } from './show-report.ts';

export const reportRoutes = feature().openapi(showReportRoute, notYet).openapi(scoreCompetencyRoute, notYet).openapi(decideRoute, notYet);
