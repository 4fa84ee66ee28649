import { OpenAPIHono } from '@hono/zod-openapi';
import { candidateRoutes } from './candidates/routes.ts';
import type { BaseEnv } from './http/caller.ts';
import { conductRoutes } from './interviews/conduct/routes.ts';
import { pathRoutes } from './interviews/path/routes.ts';
import { reviewRoutes } from './interviews/review/routes.ts';
import { jobRoutes } from './jobs/routes.ts';
import { liveRoutes } from './live/routes.ts';
import { organizationRoutes } from './organizations/routes.ts';
import { reportRoutes } from './reports/routes.ts';
import { requestRoutes } from './requests/routes.ts';
import { ticketRoutes } from './tickets/routes.ts';

export function createApp() {
  return new OpenAPIHono<BaseEnv>()
    .route('/', liveRoutes)
    .route('/', organizationRoutes)
    .route('/', jobRoutes)
    .route('/', candidateRoutes)
    .route('/', ticketRoutes)
    .route('/', reviewRoutes)
    .route('/', reportRoutes)
    .route('/', requestRoutes)
    .route('/', pathRoutes)
    .route('/', conductRoutes);
}
export type App = ReturnType<typeof createApp>;
