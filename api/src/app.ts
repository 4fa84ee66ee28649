import { randomUUID } from 'node:crypto';
import { OpenAPIHono } from '@hono/zod-openapi';
import { cvQuestionRoutes } from './candidates/cv-questions/routes.ts';
import { candidateRoutes } from './candidates/routes.ts';
import type { Deps } from './deps.ts';
import type { BaseEnv } from './http/caller.ts';
import { limitBody, storableText } from './http/json-body.ts';
import { openApiDocument } from './http/open-api-document.ts';
import { noForeignOrigin } from './http/origin.ts';
import { Problem } from './http/problem.ts';
import { answerProblem } from './http/problem-answer.ts';
import { REFERENCE_POLICY, referencePage } from './http/reference/reference-page.ts';
import { logRequest } from './http/request-log.ts';
import { securityHeaders } from './http/security-headers.ts';
import { conductRoutes } from './interviews/conduct/routes.ts';
import { pathRoutes } from './interviews/path/routes.ts';
import { reviewRoutes } from './interviews/review/routes.ts';
import { jobRoutes } from './jobs/routes.ts';
import { libraryRoutes } from './library/routes.ts';
import { liveRoutes } from './live/routes.ts';
import { organizationRoutes } from './organizations/routes.ts';
import { reportRoutes } from './reports/routes.ts';
import { requestRoutes } from './requests/routes.ts';
import { ticketRoutes } from './tickets/routes.ts';

export function createApp(deps: Deps) {
  const app = new OpenAPIHono<BaseEnv>();
  app.onError(answerProblem);
  app.notFound((c) => answerProblem(new Problem('not-found', 'There is nothing at this address.'), c));
  app.use(async (c, next) => {
    c.set('deps', deps);
    c.set('requestId', randomUUID());
    c.set('caller', { kind: 'nobody' });
    await next();
  });
  app.use(logRequest, securityHeaders, noForeignOrigin, limitBody, storableText);
  const routes = app
    .route('/', liveRoutes)
    .route('/', organizationRoutes)
    .route('/', jobRoutes)
    .route('/', libraryRoutes)
    .route('/', candidateRoutes)
    .route('/', cvQuestionRoutes)
    .route('/', ticketRoutes)
    .route('/', reviewRoutes)
    .route('/', reportRoutes)
    .route('/', requestRoutes)
    .route('/', pathRoutes)
    .route('/', conductRoutes);
  const document = openApiDocument(routes);
  app.get('/openapi.json', (c) => c.json(document));
  const page = referencePage(JSON.parse(JSON.stringify(document)));
  app.get('/reference', (c) => {
    c.header('content-security-policy', REFERENCE_POLICY);
    return c.html(page);
  });
  return routes;
}
export type App = ReturnType<typeof createApp>;
