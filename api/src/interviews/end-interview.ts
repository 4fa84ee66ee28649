import type { FinishReason } from '@viva/domain';
import type { Deps } from '../deps.ts';
import { Unavailable } from '../ports/unavailable.ts';
import { countTopics } from './count-topics.ts';

/** Ends an interview that nobody conducts any more; its report is written from what is there. */
export async function endInterview(
  deps: Deps,
  { id, organizationId, roomName }: { id: string; organizationId: string; roomName: string },
  reason: FinishReason,
): Promise<void> {
  await deps.database.asInterview(id, async ({ interview, records, tasks }) => {
    if (!(await interview.end(reason))) return;
    await countTopics({ interview, records });
    await tasks.enqueue('write-report', { organizationId, interviewId: id });
  });
  try {
    await deps.rooms.remove(roomName);
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error;
    deps.log.warn({ interviewId: id }, 'the room of an ended interview could not be removed');
  }
}
