import type { FinishReason } from '@viva/domain';
import type { Deps } from '../deps.ts';
import { Unavailable } from '../ports/unavailable.ts';
import { countTopics } from './count-topics.ts';
import { interviewFacts } from './interview-facts.ts';

/** Ends an interview; its report is written from what is there. A call that still conducts says goodbye and takes the room along. */
export async function endInterview(
  deps: Deps,
  { id, organizationId, roomName }: { id: string; organizationId: string; roomName: string },
  reason: FinishReason,
): Promise<void> {
  const isConducted = await deps.database.asInterview(id, async ({ interview, records, tasks }) => {
    if (await interview.end(reason)) {
      await countTopics({ interview, records });
      await tasks.enqueue('write-report', { organizationId, interviewId: id });
    }
    return (await interviewFacts(interview)).isConducted;
  });
  if (isConducted) return;
  try {
    await deps.rooms.remove(roomName);
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error;
    deps.log.warn({ interviewId: id }, 'the room of an ended interview could not be removed');
  }
}
