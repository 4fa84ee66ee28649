import { getConnInfo } from '@hono/node-server/conninfo';
import { type Context, Hono } from 'hono';
import { noMail } from './account/no-mail.ts';
import { signUp } from './account/sign-up.ts';
import { updateUser } from './account/update-user.ts';
import { shownUser } from './account/users.ts';
import { adminCreateUser, adminDeleteUser, adminGetUser, adminListUsers } from './admin/admin-users.ts';
import type { AuthDeps } from './auth-deps.ts';
import { AuthProblem } from './auth-problem.ts';
import { requireUser } from './session/authenticate.ts';
import { refresh } from './session/refresh.ts';
import { signIn } from './session/sign-in.ts';
import { signOut } from './session/sign-out.ts';

const NEEDS_MAIL = ['/recover', '/otp', '/magiclink', '/resend', '/invite', '/admin/generate_link'];

/** The routes of Supabase Auth that a password login needs, by the same paths, statuses and codes. */
export function authRoutes(deps: AuthDeps): Hono {
  const routes = new Hono();
  routes.get('/health', (c) => c.json({ name: 'GoTrue', version: 'stand-in', description: 'Local stand-in for Supabase Auth' }));
  routes.get('/settings', (c) => c.json(settings(deps)));
  routes.get('/.well-known/jwks.json', (c) => {
    c.header('cache-control', 'public, max-age=600');
    return c.json({ keys: [deps.tokens.publicKey] });
  });
  routes.post('/signup', async (c) => c.json(await signUp(c, deps)));
  routes.post('/token', async (c) => c.json(await grantToken(c, deps)));
  routes.get('/user', async (c) => c.json(shownUser((await requireUser(c, deps)).user)));
  routes.put('/user', async (c) => c.json(await updateUser(c, deps)));
  routes.post('/logout', async (c) => {
    await signOut(c, deps);
    return c.body(null, 204);
  });
  routes.post('/admin/users', async (c) => c.json(await adminCreateUser(c, deps)));
  routes.get('/admin/users', async (c) => c.json(await adminListUsers(c, deps)));
  routes.get('/admin/users/:id', async (c) => c.json(await adminGetUser(c, deps, c.req.param('id'))));
  routes.delete('/admin/users/:id', async (c) => c.json(await adminDeleteUser(c, deps, c.req.param('id'))));
  for (const path of NEEDS_MAIL) {
    routes.post(path, () => {
      throw noMail();
    });
  }
  refuseOtherMethods(routes);
  return routes;
}

function grantToken(c: Context, deps: AuthDeps) {
  const grant = c.req.query('grant_type');
  if (grant === 'password') return signIn(c, deps, getConnInfo(c).remote.address ?? 'unknown');
  if (grant === 'refresh_token') return refresh(c, deps);
  throw new AuthProblem(400, 'invalid_credentials', 'unsupported_grant_type');
}

/** A known path by the wrong method is 405 and empty, not unknown. */
function refuseOtherMethods(routes: Hono): void {
  const paths = new Set(routes.routes.map((route) => route.path));
  for (const path of paths) routes.all(path, (c) => c.body(null, 405));
}

const settings = (deps: AuthDeps) => ({
  external: { email: true, phone: false, anonymous_users: false },
  disable_signup: deps.signUp === 'closed',
  mailer_autoconfirm: true,
  phone_autoconfirm: false,
  sms_provider: '',
  saml_enabled: false,
});
