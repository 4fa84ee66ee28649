import type { AudioTime } from '@viva/domain';
import { createStore, type StoreApi } from 'zustand/vanilla';

export type PlayerState = {
  part: number;
  positionMs: number;
  durationMs: number;
  playing: boolean;
  /** Why nothing is heard, in a sentence. */
  problem: string | null;
};

/** A little before the quote, so that its first word is not cut. */
const LEAD_MS = 150;
const TAIL_MS = 250;

type Stretch = { from: AudioTime; to: AudioTime };
type PlayerOptions = {
  parts: readonly number[];
  urlOf: (part: number) => Promise<string>;
  /** Where a part begins to be worth hearing. */
  startMs: (part: number) => number;
  audio: HTMLAudioElement;
};

/** Plays a recording in its parts, whole or one quote at a time. The browser asks for the bytes it needs (Range). */
export function createPlayer({ parts, urlOf, startMs, audio }: PlayerOptions) {
  const first = parts[0] ?? 1;
  const positionMs = startMs(first);
  const store = createStore<PlayerState>(() => ({ part: first, positionMs, durationMs: 0, playing: false, problem: null }));
  let loaded: number | undefined;
  let stopAtMs: number | undefined;
  let frame = 0;

  const follow = () => {
    const positionMs = audio.currentTime * 1000;
    store.setState({ positionMs });
    if (stopAtMs !== undefined && positionMs >= stopAtMs) audio.pause();
    else if (!audio.paused) frame = requestAnimationFrame(follow);
  };
  audio.onplay = () => {
    store.setState({ playing: true, problem: null });
    frame = requestAnimationFrame(follow);
  };
  audio.onpause = () => {
    cancelAnimationFrame(frame);
    store.setState({ playing: false, positionMs: audio.currentTime * 1000 });
  };
  audio.onended = audio.onpause;
  audio.ondurationchange = () => {
    if (Number.isFinite(audio.duration)) store.setState({ durationMs: audio.duration * 1000 });
  };
  // A signed link lives an hour; a page may be open longer. The next press asks for a new one.
  audio.onerror = () => {
    loaded = undefined;
    store.setState({ playing: false, problem: 'The recording could not be played. Press play to try again.' });
  };

  const load = async (part: number) => {
    if (loaded === part) return;
    audio.src = await urlOf(part);
    loaded = part;
    audio.currentTime = startMs(part) / 1000;
    store.setState({ part, positionMs: startMs(part) });
  };
  const attempt = showingFailures(store, () => {
    loaded = undefined;
  });
  const start = (part: number, atMs: number | undefined) =>
    attempt(async () => {
      await load(part);
      if (atMs !== undefined) audio.currentTime = Math.max(0, atMs) / 1000;
      await audio.play();
    });

  return {
    store,
    playStretch: ({ from, to }: Stretch) => {
      stopAtMs = from.part === to.part ? to.offsetMs + TAIL_MS : undefined;
      return start(from.part, from.offsetMs - LEAD_MS);
    },
    toggle: () => {
      if (!audio.paused) return audio.pause();
      stopAtMs = undefined;
      const { part } = store.getState();
      // Played to its end, it would begin with the silence before the first word.
      return start(part, audio.ended ? startMs(part) : undefined);
    },
    seek: (positionMs: number) =>
      attempt(async () => {
        stopAtMs = undefined;
        await load(store.getState().part);
        audio.currentTime = positionMs / 1000;
        store.setState({ positionMs });
      }),
    choosePart: (part: number) =>
      attempt(async () => {
        audio.pause();
        await load(part);
      }),
    stop: () => {
      audio.pause();
      audio.removeAttribute('src');
      audio.load();
    },
  };
}
export type Player = ReturnType<typeof createPlayer>;

/** What goes wrong with a press is said: whoever presses waits for a sound. */
const showingFailures = (store: StoreApi<PlayerState>, onFailed: () => void) => async (press: () => Promise<void>) => {
  try {
    await press();
    store.setState({ problem: null });
  } catch (error) {
    // A pause or another start while this one was loading is no failure.
    if (error instanceof DOMException && error.name === 'AbortError') return;
    onFailed();
    store.setState({ problem: 'The recording could not be loaded. Press play to try again.' });
  }
};
