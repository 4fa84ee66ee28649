import type { Voice } from '../live/voice.ts';

export type PresenceStore = {
  seen(worker: { workerId: string } & Voice): Promise<void>;
  /** Of the workers seen in the last fifteen seconds. */
  recent(): Promise<Voice[]>;
  /** Those not seen since then become `unavailable`. */
  noteLost(): Promise<void>;
};
