import type { CandidateCommand } from '@viva/domain';

export type Rooms = {
  exists(roomName: string): Promise<boolean>;
  /** With an interviewer, whose metadata is the interview's id alone; nothing happens where the room exists. */
  createWithInterviewer(roomName: string, interviewId: string): Promise<void>;
  create(roomName: string): Promise<void>;
  /** Brings an interviewer into a room that exists. */
  dispatch(roomName: string, interviewId: string): Promise<void>;
  /** Identities of the interviewers that are connected; none where there is no room. */
  interviewers(roomName: string): Promise<string[]>;
  /** Ten minutes to join, with the microphone and nothing else. */
  pass(roomName: string, identity: string): Promise<string>;
  /** To the interviewers alone; false when none is there. */
  send(roomName: string, message: { command: CandidateCommand; id: string }): Promise<boolean>;
  /** Every room an interviewer was sent to, with its interview. */
  open(): Promise<{ roomName: string; interviewId: string }[]>;
  remove(roomName: string): Promise<void>;
  isReady(): Promise<boolean>;
};
