import { isDeepStrictEqual } from 'node:util';
import { draftReport } from '@viva/domain';
import type { Deps } from '../deps.ts';
import type { Tasks } from '../ports/tasks.ts';

/**
 * The task at the end of an interview. Run again it changes nothing; when turns have arrived since, it writes the next
 * version, and what people scored stays.
 */
export async function writeReport(deps: Deps, { organizationId, interviewId }: Tasks['write-report']): Promise<void> {
  await deps.database.asOrganization(organizationId, async ({ reports }) => {
    const material = await reports.material(interviewId);
    if (material === undefined) return;
    const { latest, ...input } = material;
    const content = draftReport(input);
    if (isDeepStrictEqual(latest?.content, JSON.parse(JSON.stringify(content)))) return;
    const version = latest === undefined ? 1 : latest.content === null ? latest.version : latest.version + 1;
    await reports.store(interviewId, version, content);
  });
}
