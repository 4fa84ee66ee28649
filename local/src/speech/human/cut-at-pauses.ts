import type { Sound } from './wav.ts';

const WINDOW_MS = 10;
/** The onset rule of our measurements: speech is above −45 dBFS … */
const SPEECH_LEVEL = 32_768 * 10 ** (-45 / 20);
/** … for at least this long. */
const ONSET_MS = 30;
/** Silence kept on both sides of a cut. */
const MARGIN_MS = 60;

export interface Cut extends Sound {
  /** Of the speech in it, in the sound it was cut from. */
  fromMs: number;
  toMs: number;
}

/** The stretches of speech between silences of `minPauseMs` or more, each with a little silence around it. */
export function cutAtPauses(sound: Sound, minPauseMs: number): Cut[] {
  const stretches: { from: number; to: number }[] = [];
  for (const run of loudRuns(sound)) {
    const last = stretches.at(-1);
    if (last && (run.from - last.to) * WINDOW_MS < minPauseMs) last.to = run.to;
    else stretches.push({ ...run });
  }
  return stretches.map(({ from, to }) => cut(sound, from * WINDOW_MS, to * WINDOW_MS));
}

function cut({ samples, sampleRate }: Sound, fromMs: number, toMs: number): Cut {
  const index = (ms: number) => Math.round((ms * sampleRate) / 1000);
  const part = samples.slice(Math.max(0, index(fromMs - MARGIN_MS)), index(toMs + MARGIN_MS));
  return { samples: part, sampleRate, fromMs, toMs };
}

function loudRuns({ samples, sampleRate }: Sound): { from: number; to: number }[] {
  const size = (sampleRate * WINDOW_MS) / 1000;
  const runs: { from: number; to: number }[] = [];
  let from = -1;
  const count = Math.floor(samples.length / size);
  for (let i = 0; i <= count; i++) {
    const isLoud = i < count && level(samples.subarray(i * size, (i + 1) * size)) > SPEECH_LEVEL;
    if (isLoud && from < 0) from = i;
    if (!isLoud && from >= 0) {
      if ((i - from) * WINDOW_MS >= ONSET_MS) runs.push({ from, to: i });
      from = -1;
    }
  }
  return runs;
}

const level = (window: Int16Array): number => Math.sqrt(window.reduce((sum, sample) => sum + sample * sample, 0) / window.length);
