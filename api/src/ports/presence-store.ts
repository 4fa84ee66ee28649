import type { Voice } from '../live/voice.ts';

export type PresenceStore = {
  seen(worker: { workerId: string } & Voice): Promise<void>;
  /** Of the workers seen in the last fifteen seconds. */
  recent(): Promise<Voice[]>;
  announceVoice(): Promise<void>;
};

export type StuckInterview = { id: string; organizationId: string; roomName: string };

export type SweepStore = {
  /** Tickets past their time become `expired` and interviews that waited on them `not-started`. */
  expireTickets(): Promise<number>;
  /** Begun, and no call has beaten for ten minutes. */
  silentInterviews(): Promise<StuckInterview[]>;
};
