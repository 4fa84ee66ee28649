'use client';
import { useCallback, useRef } from 'react';
import { useCall } from '#room/connection/call-context.ts';
import { floorOf, isTheirTurn } from '#room/floor/floor.ts';
import { createSilenceWatch } from './silence-watch.ts';

/** How often what was measured is looked at; the meter itself runs every frame. */
const EVERY_MS = 400;

/** Gives the microphone's level a second use: whether anything comes from it at all. */
export function useSilenceWatch() {
  const { store } = useCall();
  const watch = useRef(createSilenceWatch());
  const loudest = useRef({ rms: 0, since: 0 });
  return useCallback(
    (rms: number) => {
      const now = performance.now();
      const held = loudest.current;
      if (held.since === 0) held.since = now;
      held.rms = Math.max(held.rms, rms);
      if (now - held.since < EVERY_MS) return;
      const state = store.getState();
      const theirTurn = isTheirTurn(floorOf(state));
      const dead = watch.current.feed({ rms: held.rms, theirTurn, muted: state.muted }, now - held.since);
      if (dead !== state.microphoneDead) store.setState({ microphoneDead: dead });
      loudest.current = { rms: 0, since: now };
    },
    [store],
  );
}
