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
  muted: boolean;
  microphone: 'opening' | 'open' | MicrophoneProblem;
  /** Nothing comes from the microphone although they should speak. */
  microphoneDead: boolean;
  /** The browser plays no sound before a press. */
  soundBlocked: boolean;
};

export const createCallState = () =>
  createStore<CallState>(() => ({
    connection: 'joining',
    awaySince: null,
    interviewerHere: false,
    progress: undefined,
    captions: [],
    muted: false,
    microphone: 'opening',
    microphoneDead: false,
    soundBlocked: false,
  }));
export type CallStore = ReturnType<typeof createCallState>;
