import type { Context } from 'hono';
import type { AuthDeps } from '../auth-deps.ts';
import { AuthProblem } from '../auth-problem.ts';
import { requireUser } from './authenticate.ts';

/** Ends sessions at once: `global` all of the user's, `local` this one, `others` all but this one. */
export async function signOut(c: Context, deps: AuthDeps): Promise<void> {
  const { user, sessionId } = await requireUser(c, deps);
  const scope = c.req.query('scope') || 'global';
  if (!['global', 'local', 'others'].includes(scope)) {
    throw new AuthProblem(400, 'validation_failed', `Unsupported logout scope ${JSON.stringify(scope)}`);
  }
  await deps.database.asService((query) => {
    if (scope === 'local' && sessionId) return query('delete from auth.sessions where id = $1', [sessionId]);
    if (scope === 'others' && sessionId) return query('delete from auth.sessions where user_id = $1 and id <> $2', [user.id, sessionId]);
    return query('delete from auth.sessions where user_id = $1', [user.id]);
  });
}
