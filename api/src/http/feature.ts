import { OpenAPIHono } from '@hono/zod-openapi';
import type { ZodError } from 'zod';
import type { BaseEnv } from './caller.ts';
import { Problem } from './problem.ts';

/** A feature's routes, to be mounted by the app. */
export const feature = () =>
  new OpenAPIHono<BaseEnv>({
    defaultHook: (result) => {
      if (!result.success) throw notTheSchema(result.error);
    },
  });

function notTheSchema(error: ZodError): Problem {
  const errors = error.issues.slice(0, 20).map(({ path, message }) => ({ path: path.join('.'), message }));
  const first = errors[0];
  return new Problem('invalid', first === undefined ? 'The request is not valid.' : `${first.path || 'The request'}: ${first.message}`, {
    errors,
  });
}
