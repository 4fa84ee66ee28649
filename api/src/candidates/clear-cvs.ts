import type { Deps } from '../deps.ts';
import { describeError } from '../http/describe-error.ts';

/** Hours. Whoever has a page or a link open is done with it by then. */
const KEPT_FOR = 24;

/** Files nobody needs any more make room in what an organization may store. */
export async function clearCvs(deps: Deps): Promise<void> {
  for (const { id, organizationId } of await deps.database.unscoped(({ sweep }) => sweep.unneededCvs(KEPT_FOR))) {
    await clear(deps, organizationId, id).catch((error: unknown) => {
      deps.log.warn({ cvId: id, error: describeError(error) }, 'a CV nobody needs could not be removed and is tried again');
    });
  }
}

/** The row goes only when the file has gone. */
const clear = (deps: Deps, organizationId: string, cvId: string): Promise<void> =>
  deps.database.asOrganization(organizationId, async ({ cvs }) => {
    const path = await cvs.remove(cvId);
    if (path !== undefined) await deps.files.asService().remove('cvs', path);
  });
