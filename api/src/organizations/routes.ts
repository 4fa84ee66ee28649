import { feature } from '../http/feature.ts';
import { notYet } from '../http/not-yet.ts';
import { createOrganizationRoute } from './create-organization.ts';
import { showMeRoute } from './show-me.ts';

export const organizationRoutes = feature().openapi(showMeRoute, notYet).openapi(createOrganizationRoute, notYet);
