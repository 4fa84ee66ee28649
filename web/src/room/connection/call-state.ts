import { createStore } from 'zustand/vanilla';
import type { MicrophoneProblem } from '#microphone/open-microphone.ts';
import type { Caption } from '#room/captions/captions.ts';
import type { Connection } from '#room/floor/floor.ts';
import type { Progress } from '#room/floor/progress.ts';

export type CallState = {
  connection: Connection;
  /** Since when the connection has been away; null while it is there. */
  awaySince: number | null;
  interviewerHere: boolean;
  progress: Progress | undefined;
  captions: readonly Caption[];
  /** Chosen by them; it outlives a lost room and a reload. */
  muted: boolean;
  microphone: 'opening' | 'open' | MicrophoneProblem;
  /** Nothing comes from the microphone although they should speak. */
  microphoneDead: boolean;
  /** The browser plays no sound before a press. */
  soundBlocked: boolean;
  /** Something may have been said before the press that let the sound in. */
  soundMissed: boolean;
  /** They have pressed End. */
  ending: boolean;
};

export const createCallState = (muted: boolean) =>
  createStore<CallState>(() => ({
    connection: 'joining',
    awaySince: null,
    interviewerHere: false,
    progress: undefined,
    captions: [],
    muted,
    microphone: 'opening',
    microphoneDead: false,
    soundBlocked: false,
    soundMissed: false,
    ending: false,
  }));
export type CallStore = ReturnType<typeof createCallState>;
