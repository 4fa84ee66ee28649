import { OpenAPIHono } from '@hono/zod-openapi';
import type { BaseEnv } from './caller.ts';

/** A feature's routes, to be mounted by the app. */
export const feature = () => new OpenAPIHono<BaseEnv>();
