import type { Context } from 'hono';
import { z } from 'zod';
import { checkEmail } from '../account/email.ts';
import { hashPassword } from '../account/password.ts';
import { createUser, findUser, listUsers, shownUser, type UserRow } from '../account/users.ts';
import type { AuthDeps } from '../auth-deps.ts';
import { AuthProblem } from '../auth-problem.ts';
import { readBody } from '../request-body.ts';
import { requireAdmin } from '../session/authenticate.ts';
import { banEnd } from './ban-duration.ts';

const Metadata = z.record(z.string(), z.unknown());
const DEFAULT_PER_PAGE = 50;

/** The password policy does not bind an administrator; without a password nobody can sign in until one is set. */
export async function adminCreateUser(c: Context, deps: AuthDeps) {
  await requireAdmin(c, deps);
  const given = await readBody(c, {
    email: z.string().nullish(),
    password: z.string().nullish(),
    email_confirm: z.boolean().nullish(),
    user_metadata: Metadata.nullish(),
    app_metadata: Metadata.nullish(),
    ban_duration: z.string().nullish(),
  });
  if (!given.email) throw new AuthProblem(400, 'validation_failed', 'Cannot create a user without either an email or phone');
  const email = checkEmail(given.email);
  const now = deps.now();
  const bannedUntil = banEnd(given.ban_duration, now);
  const passwordHash = given.password ? await hashPassword(given.password) : null;
  const user = await deps.database.asService((query) =>
    createUser(
      query,
      {
        email,
        passwordHash,
        isConfirmed: given.email_confirm ?? false,
        userMetadata: given.user_metadata ?? {},
        appMetadata: given.app_metadata ?? {},
        ...(bannedUntil ? { bannedUntil } : {}),
      },
      now,
    ),
  );
  if (!user) throw new AuthProblem(422, 'email_exists', 'A user with this email address has already been registered');
  return shownUser(user);
}

export async function adminGetUser(c: Context, deps: AuthDeps, id: string) {
  await requireAdmin(c, deps);
  return shownUser(await deps.database.asService(async (query) => mustFind(await findUser(query, checkId(id)))));
}

export async function adminDeleteUser(c: Context, deps: AuthDeps, id: string) {
  await requireAdmin(c, deps);
  await deps.database.asService(async (query) => {
    const user = mustFind(await findUser(query, checkId(id)));
    await query('delete from auth.users where id = $1', [user.id]);
  });
  return {};
}

/** Newest first. Past the end the list is empty. */
export async function adminListUsers(c: Context, deps: AuthDeps) {
  await requireAdmin(c, deps);
  const page = checkCount(c.req.query('page')) ?? 1;
  const perPage = checkCount(c.req.query('per_page')) ?? DEFAULT_PER_PAGE;
  const { users, total } = await deps.database.asService(async (query) => {
    const [counted] = await query<{ total: number }>('select count(*)::int as total from auth.users');
    return { users: await listUsers(query, perPage, Math.max(0, page - 1) * perPage), total: counted?.total ?? 0 };
  });
  const lastPage = perPage ? Math.ceil(total / perPage) : 0;
  c.header('x-total-count', String(total));
  c.header('link', [...(lastPage > page ? [linkTo(c, page + 1, 'next')] : []), linkTo(c, lastPage, 'last')].join(', '));
  return { users: users.map(shownUser), aud: 'authenticated' };
}

function linkTo(c: Context, page: number, relation: string): string {
  const url = new URL(c.req.url);
  url.searchParams.set('page', String(page));
  return `<${url.pathname}${url.search}>; rel="${relation}"`;
}

function checkCount(text: string | undefined): number | undefined {
  if (!text) return undefined;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new AuthProblem(
    400,
    'validation_failed',
    `Bad Pagination Parameters: strconv.ParseUint: parsing ${JSON.stringify(text)}: invalid syntax`,
  );
}

function checkId(id: string): string {
  if (z.guid().safeParse(id).success) return id;
  throw new AuthProblem(404, 'validation_failed', 'user_id must be an UUID');
}

function mustFind(user: UserRow | undefined): UserRow {
  if (user) return user;
  throw new AuthProblem(404, 'user_not_found', 'User not found');
}
