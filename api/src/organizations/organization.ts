import { z } from '@hono/zod-openapi';
import { Role } from '@viva/domain';
import { Id } from '../http/contract.ts';

export const Organization = z.object({ id: Id, name: z.string() }).openapi('Organization');
export type Organization = z.infer<typeof Organization>;

export const Me = z.object({ userId: Id, email: z.string(), organization: Organization.nullable(), role: Role.nullable() }).openapi('Me');
export type Me = z.infer<typeof Me>;
