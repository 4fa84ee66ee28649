import { feature } from '../http/feature.ts';
import { createOrganization, createOrganizationRoute } from './create-organization.ts';
import { showMe, showMeRoute } from './show-me.ts';

export const organizationRoutes = feature()
  .openapi(showMeRoute, async (c) => c.json(await showMe(c.var.deps, c.var.user), 200))
  .openapi(createOrganizationRoute, async (c) => c.json(await createOrganization(c.var.deps, c.var.user, c.req.valid('json')), 201));
