import { setTimeout as pause } from 'node:timers/promises';
import type { Deps } from '../../deps.ts';
import type { InterviewFacts } from '../../ports/interview-stores.ts';

const LOOK_EVERY_MS = 150;
const LONGEST_WAIT_MS = 3_000;

/**
 * Makes sure that the interview has a room and, unless a call conducts it already, one interviewer on the way. Rooms hold
 * any number of interviewers, so whoever dispatches has to be the only one: that right is taken in the database.
 */
export async function ensureRoom(deps: Deps, { id, roomName, isConducted }: InterviewFacts): Promise<void> {
  if (isConducted) return deps.rooms.create(roomName);
  const mayDispatch = await deps.database.asInterview(id, ({ interview }) => interview.takeDispatchTurn());
  if (!mayDispatch) return waitForRoom(deps, roomName);
  try {
    if (!(await deps.rooms.exists(roomName))) await deps.rooms.createWithInterviewer(roomName, id);
    else if ((await deps.rooms.interviewers(roomName)).length === 0) await deps.rooms.dispatch(roomName, id);
  } catch (error) {
    await deps.database.asInterview(id, ({ interview }) => interview.returnDispatchTurn());
    throw error;
  }
}

/** Another request makes it at this moment; a room made here first would come without an interviewer. */
async function waitForRoom(deps: Deps, roomName: string): Promise<void> {
  for (const deadline = Date.now() + LONGEST_WAIT_MS; Date.now() < deadline; await pause(LOOK_EVERY_MS)) {
    if (await deps.rooms.exists(roomName)) return;
  }
  await deps.rooms.create(roomName);
}
