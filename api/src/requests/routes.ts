import { feature } from '../http/feature.ts';
import { notYet } from '../http/not-yet.ts';
import { listRequestsRoute } from './list-requests.ts';
import { resolveRequestRoute } from './resolve-request.ts';

export const requestRoutes = feature().openapi(listRequestsRoute, notYet).openapi(resolveRequestRoute, notYet);
