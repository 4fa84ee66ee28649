import { setTimeout as sleep } from 'node:timers/promises';
import { agentToken, type Places } from './environments.ts';
import { type Preparing, startVoice } from './parts/start-voice.ts';
import { postPresence, readVoice, type VoiceState } from './presence.ts';
import type { Start } from './stack.ts';

const BEAT_MS = 4_000;
const WATCH_MS = 400;
/** Once candidates can talk, the state is looked at this often. */
const CALM_WATCH_MS = 15_000;
const READY_DEADLINE_MS = 120_000;

export type VoiceWatch = { text: () => string; ready: Promise<void> };

/** Prepares the voice while people already use the pages, and keeps the api, and whoever asks, told of it. */
export function followVoice(start: Start, places: Places, onChange: (text: string) => void): VoiceWatch {
  const preparing: Preparing = new Map();
  let failure: string | undefined;
  let isStarted = false;
  let text = 'preparing';

  const launcherState = (): VoiceState => {
    if (failure) return { voice: 'unavailable', reason: failure };
    const [sentence] = preparing.values();
    return { voice: 'preparing', reason: sentence ? sentence() : null };
  };
  const change = (next: string) => {
    if (next === text || start.signal.aborted) return;
    text = next;
    onChange(text);
  };
  const beat = async () => {
    while (!start.signal.aborted && !isStarted) {
      await postPresence(places.api, agentToken(start), launcherState());
      await sleep(BEAT_MS, undefined, { signal: start.signal }).catch(() => {});
    }
  };

  const started = startVoice(start, places, preparing).then(
    () => {
      isStarted = true;
    },
    async (error: Error) => {
      failure = error.message;
      await postPresence(places.api, agentToken(start), launcherState());
      throw error;
    },
  );
  void beat();
  const ready = started.then(() => untilReady(start, places));
  void ready
    .then(
      () => change('ready'),
      (error: Error) => change(error.message),
    )
    .then(() => watch(start, places, change));
  return { text: () => text, ready };
}

async function untilReady(start: Start, places: Places): Promise<void> {
  const endsAt = Date.now() + READY_DEADLINE_MS;
  for (;;) {
    start.signal.throwIfAborted();
    const state = await readVoice(places.api);
    if (state?.voice === 'ready') return;
    if (Date.now() > endsAt) throw new Error(state?.reason ?? 'The agent did not report in. Its log is logs/agent.log in the data folder.');
    await sleep(WATCH_MS);
  }
}

async function watch(start: Start, places: Places, change: (text: string) => void): Promise<void> {
  while (!start.signal.aborted) {
    const state = await readVoice(places.api);
    if (state) change(state.voice === 'unavailable' ? (state.reason ?? 'unavailable') : state.voice);
    await sleep(CALM_WATCH_MS, undefined, { signal: start.signal, ref: false }).catch(() => {});
  }
}
