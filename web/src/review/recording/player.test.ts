import { expect, test } from 'vitest';
import { createPlayer } from './player.ts';

const COULD_NOT = 'The recording could not be loaded. Press play to try again.';

function player() {
  const state = { isAway: true };
  const audio = { paused: true, currentTime: 0, duration: Number.NaN, src: '', pause: () => {}, play: async () => {}, load: () => {} };
  const urlOf = async (part: number) => {
    if (state.isAway) throw new Error('away');
    return `/part-${part}`;
  };
  return {
    state,
    audio,
    player: createPlayer({ parts: [1, 2], urlOf, startMs: (part) => part * 30_000, audio: audio as unknown as HTMLAudioElement }),
  };
}

test('whatever is pressed while the recording cannot be loaded is answered in words', async () => {
  const { player: presses } = player();
  for (const press of [() => presses.toggle(), () => presses.seek(2_000), () => presses.choosePart(2)]) {
    presses.store.setState({ problem: null });
    await press();
    expect(presses.store.getState().problem).toBe(COULD_NOT);
  }
});

test('a press that works afterwards takes the words away', async () => {
  const { state, audio, player: presses } = player();
  await presses.seek(2_000);
  state.isAway = false;
  await presses.seek(2_000);
  expect([audio.src, audio.currentTime, presses.store.getState().problem]).toEqual(['/part-1', 2, null]);
  await presses.choosePart(2);
  expect([audio.src, presses.store.getState().part]).toEqual(['/part-2', 2]);
});

test('a part begins at its first word, also when it has been played to its end', async () => {
  const { state, audio, player: presses } = player();
  expect(presses.store.getState().positionMs).toBe(30_000);
  state.isAway = false;
  await presses.toggle();
  expect(audio.currentTime).toBe(30);
  Object.assign(audio, { currentTime: 400, ended: true });
  await presses.toggle();
  expect(audio.currentTime).toBe(30);
  await presses.choosePart(2);
  expect([audio.currentTime, presses.store.getState().positionMs]).toEqual([60, 60_000]);
});
