import type { CandidateCommand } from '@viva/domain';
import type { Rooms } from '../ports/rooms.ts';
import { Unavailable } from '../ports/unavailable.ts';

type FakeRoom = { interviewers: string[] };

/** LiveKit's part in tests that are not about LiveKit: an interviewer is there as soon as it is dispatched. */
export function fakeRooms() {
  const rooms = new Map<string, FakeRoom>();
  const dispatched: { roomName: string; interviewId: string }[] = [];
  const sent: { command: CandidateCommand; id: string }[] = [];
  let isDown = false;
  const room = (roomName: string) => {
    if (isDown) throw new Unavailable('livekit');
    return rooms.get(roomName);
  };
  const arrive = (roomName: string, interviewId: string) => {
    dispatched.push({ roomName, interviewId });
    rooms.get(roomName)?.interviewers.push(`agent-${dispatched.length}`);
  };
  const port: Rooms = {
    exists: async (roomName) => room(roomName) !== undefined,
    create: async (roomName) => {
      if (room(roomName) === undefined) rooms.set(roomName, { interviewers: [] });
    },
    createWithInterviewer: async (roomName, interviewId) => {
      if (room(roomName) !== undefined) return;
      rooms.set(roomName, { interviewers: [] });
      arrive(roomName, interviewId);
    },
    dispatch: async (roomName, interviewId) => arrive(roomName, interviewId),
    interviewers: async (roomName) => room(roomName)?.interviewers ?? [],
    pass: async (roomName, identity) => `pass:${roomName}:${identity}`,
    send: async (roomName, message) => {
      if ((room(roomName)?.interviewers ?? []).length === 0) return false;
      sent.push(message);
      return true;
    },
    open: async () => {
      room('');
      return dispatched.filter(({ roomName }) => rooms.has(roomName));
    },
    remove: async (roomName) => {
      room(roomName);
      rooms.delete(roomName);
    },
    isReady: async () => !isDown,
  };
  return {
    port,
    dispatched,
    sent,
    names: () => [...rooms.keys()],
    /** The interviewers of every room are gone; the rooms stay. */
    loseInterviewers: () => {
      for (const lost of rooms.values()) lost.interviewers.length = 0;
    },
    setDown: (down: boolean) => {
      isDown = down;
    },
  };
}
