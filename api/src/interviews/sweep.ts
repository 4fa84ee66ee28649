import type { Deps } from '../deps.ts';
import { describeError } from '../http/describe-error.ts';
import { endInterview } from './end-interview.ts';
import { isOver } from './interview-facts.ts';

/** Minutes without a call, and the room gone, after which nobody will go on. */
const GONE_MINUTES = 10;
/** Minutes without a call after which the room does not matter either. */
const LOST_MINUTES = 30;

/** Longer than any worker tries to upload what it recorded. */
const UPLOAD_HOURS = 24;

/** What only time decides, so that every interview reaches an end. */
export async function sweep(deps: Deps): Promise<void> {
  const { gone, lost } = await deps.database.unscoped(async (stores) => {
    await stores.sweep.expireTickets();
    await stores.sweep.endUnstarted();
    await stores.sweep.forgetOldWorkers();
    await stores.sweep.giveUpRecordings(UPLOAD_HOURS);
    return { gone: await stores.sweep.silentFor(GONE_MINUTES), lost: await stores.sweep.silentFor(LOST_MINUTES) };
  });
  const lostIds = new Set(lost.map((interview) => interview.id));
  for (const { id } of gone) {
    // One that cannot be judged now must not keep the others open.
    await endIfOver(deps, id, lostIds.has(id)).catch((error: unknown) => {
      deps.log.warn({ interviewId: id, error: describeError(error) }, 'a silent interview could not be judged and is looked at again');
    });
  }
  await closeRooms(deps).catch((error: unknown) => {
    deps.log.warn({ error: describeError(error) }, 'rooms of ended interviews could not be closed and are looked at again');
  });
}

/** A call that ends takes its room along; one that died on the way leaves it behind. */
async function closeRooms(deps: Deps): Promise<void> {
  for (const { roomName, interviewId } of await deps.rooms.open()) {
    const facts = await deps.database.asInterview(interviewId, ({ interview }) => interview.facts());
    if (facts?.roomName === roomName && isOver(facts) && facts.isForsaken) await deps.rooms.remove(roomName);
  }
}

async function endIfOver(deps: Deps, id: string, isLost: boolean): Promise<void> {
  const facts = await deps.database.asInterview(id, ({ interview }) => interview.facts());
  if (facts === undefined || facts.isConducted) return;
  if (isLost || !(await deps.rooms.exists(facts.roomName))) await endInterview(deps, facts, 'technical');
}
