import { feature } from '../http/feature.ts';
import { listRequests, listRequestsRoute } from './list-requests.ts';
import { resolveRequest, resolveRequestRoute } from './resolve-request.ts';

export const requestRoutes = feature()
  .openapi(listRequestsRoute, async (c) => c.json({ requests: await listRequests(c.var.deps, c.var.recruiter) }, 200))
  .openapi(resolveRequestRoute, async (c) =>
    c.json(await resolveRequest(c.var.deps, c.var.recruiter, c.req.valid('param').requestId), 200),
  );
