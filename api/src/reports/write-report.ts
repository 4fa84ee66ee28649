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
    const isSame = isDeepStrictEqual(latest?.content, JSON.parse(JSON.stringify(content)));
    if (isSame && latest?.state === 'ready') return;
    const fills = latest?.content === null || isSame;
    await reports.store(interviewId, fills ? (latest?.version ?? 1) : (latest?.version ?? 0) + 1, content);
  });
}
