import { type Context, Hono, type Next } from 'hono';
import type { AuthDeps } from './auth/auth-deps.ts';
import { AuthProblem, answerAuthProblem } from './auth/auth-problem.ts';
import { authRoutes } from './auth/routes.ts';
import { roleOfApiKey } from './keys/api-key.ts';
import { drainWhatIsLeft } from './request-bytes.ts';
import { storageRoutes } from './storage/routes.ts';
import type { StorageDeps } from './storage/storage-deps.ts';
import { answerStorageProblem, problemOfDatabase, StorageProblem } from './storage/storage-problem.ts';

/** Something broke on our side. Says where and what kind, never what the request held. */
export type Fault = { at: 'auth' | 'storage'; error: Error };

const OPEN_AUTH_PATHS = new Set(['/auth/v1/health', '/auth/v1/.well-known/jwks.json']);
const EXPOSED =
  'X-Total-Count, Link, X-Supabase-Api-Version, X-Sb-Error-Code, Accept-Ranges, Content-Range, Content-Length, ETag, Content-Disposition';

/** What stands before Auth and Storage on a hosted project: CORS, the API key, and the two services under one address. */
export function gateway(auth: AuthDeps, storage: StorageDeps, onFault: (fault: Fault) => void): Hono {
  const app = new Hono();
  app.use(allowBrowsers);
  app.use(drainWhatIsLeft);
  app.use('/auth/v1/*', requireApiKey(auth));

  const authApp = authRoutes(auth);
  authApp.onError((error, c) => {
    if (error instanceof AuthProblem) return answerAuthProblem(c, error);
    onFault({ at: 'auth', error });
    return answerAuthProblem(
      c,
      new AuthProblem(500, 'unexpected_failure', 'Unexpected failure, please check server logs for more information'),
    );
  });
  const storageApp = storageRoutes(storage);
  storageApp.onError((error, c) => {
    const problem = error instanceof StorageProblem ? error : problemOfDatabase(error);
    if (problem) return answerStorageProblem(c, problem);
    onFault({ at: 'storage', error });
    return c.json({ statusCode: '500', code: 'InternalError', error: 'Internal', message: 'Internal Server Error' }, 500);
  });
  app.route('/auth/v1', authApp);
  app.route('/storage/v1', storageApp);
  app.notFound((c) => {
    if (c.req.path.startsWith('/auth/v1/')) return c.text('404 page not found\n', 404);
    return c.json(
      { statusCode: '404', code: 'NotFound', error: 'Not Found', message: `Route ${c.req.method}:${c.req.path} not found` },
      404,
    );
  });
  return app;
}

/** No cookie is ever read here, so any origin may ask. */
async function allowBrowsers(c: Context, next: Next) {
  c.header('access-control-allow-origin', '*');
  c.header('access-control-expose-headers', EXPOSED);
  if (c.req.method !== 'OPTIONS') return next();
  c.header('access-control-allow-methods', 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS');
  c.header('access-control-allow-headers', c.req.header('access-control-request-headers') ?? '*');
  c.header('access-control-max-age', '3600');
  return c.body(null, 204);
}

const requireApiKey = (deps: AuthDeps) => async (c: Context, next: Next) => {
  if (OPEN_AUTH_PATHS.has(c.req.path)) return next();
  const key = c.req.header('apikey');
  if (!key) {
    return c.json({ message: 'No API key found in request', hint: 'No `apikey` request header or url param was found.' }, 401);
  }
  if (!roleOfApiKey(deps.keys, key)) {
    return c.json({ message: 'Invalid API key', hint: 'Double check your Supabase `anon` or `service_role` API key.' }, 401);
  }
  return next();
};
