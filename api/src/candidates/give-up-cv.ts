import type { Deps } from '../deps.ts';
import type { Tasks } from '../ports/tasks.ts';

const SENTENCE =
  'The file could not be read, for a reason on our side. Please upload it again; if that does not help, ask whoever runs this installation.';

/** After the last try to read it: nobody waits for a text that will not come. */
export async function giveUpCv(deps: Deps, { organizationId, cvId }: Tasks['parse-cv']): Promise<void> {
  deps.log.error({ cvId }, 'a CV could not be read by any try');
  await deps.database.asOrganization(organizationId, ({ cvs }) => cvs.refuse(cvId, SENTENCE));
}
