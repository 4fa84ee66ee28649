import type { Deps } from '../deps.ts';
import type { Tasks } from '../ports/tasks.ts';

/** After the last try to write it: the page says so, and the transcript is there to judge by. */
export async function giveUpReport(deps: Deps, { organizationId, interviewId }: Tasks['write-report']): Promise<void> {
  deps.log.error({ interviewId }, 'a report could not be written by any try');
  await deps.database.asOrganization(organizationId, ({ reports }) => reports.askForReview(interviewId));
}
