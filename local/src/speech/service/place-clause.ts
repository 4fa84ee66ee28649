import type { Clause, Pause } from './split-clauses.ts';
import { spokenForms } from './spoken-form.ts';

const WINDOW_MS = 10;
/** Quieter than this at both ends is silence of the model, not speech: −55 dBFS. */
const SILENCE = 10 ** (-55 / 20);
/** Soft consonants reach beyond what the threshold sees. */
const LEAD_MS = 20;
const TAIL_MS = 40;

const PAUSE_MS: Record<Pause, number> = { none: 0, comma: 90, sentence: 300, end: 60 };

export interface PlacedWord {
  text: string;
  startMs: number;
  endMs: number;
}

export interface PlacedClause {
  pcm: Int16Array;
  words: PlacedWord[];
  durationMs: number;
}

/**
 * One clause as it is played, `startMs` after the beginning of its line: the model's own silence cut off, the pause after it
 * put in, and its words spread over the speech by the length of what is said for them.
 */
export function placeClause(clause: Clause, samples: Float32Array, sampleRate: number, startMs: number): PlacedClause {
  const perMs = sampleRate / 1000;
  const speech = speechIn(samples, sampleRate);
  const from = Math.max(0, speech.from - Math.round(LEAD_MS * perMs));
  const to = Math.min(samples.length, speech.to + Math.round(TAIL_MS * perMs));
  const pcm = new Int16Array(to - from + Math.round(PAUSE_MS[clause.pause] * perMs));
  for (let i = from; i < to; i++) pcm[i - from] = Math.round(Math.max(-1, Math.min(1, samples[i] ?? 0)) * 32_767);
  const words = spread(clause.words, startMs + (speech.from - from) / perMs, startMs + (speech.to - from) / perMs);
  return { pcm, words, durationMs: pcm.length / perMs };
}

function spread(words: string[], startMs: number, endMs: number): PlacedWord[] {
  const weights = spokenForms(words).map((said) => said.length + 1);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let before = 0;
  return words.map((text, index) => {
    const at = startMs + ((endMs - startMs) * before) / total;
    before += weights[index] ?? 0;
    return { text, startMs: Math.round(at), endMs: Math.round(startMs + ((endMs - startMs) * before) / total) };
  });
}

function speechIn(samples: Float32Array, sampleRate: number): { from: number; to: number } {
  const size = Math.round((sampleRate * WINDOW_MS) / 1000);
  let from = -1;
  let to = 0;
  for (let at = 0; at < samples.length; at += size) {
    if (loudness(samples.subarray(at, at + size)) < SILENCE) continue;
    if (from < 0) from = at;
    to = Math.min(samples.length, at + size);
  }
  return from < 0 ? { from: 0, to: samples.length } : { from, to };
}

const loudness = (window: Float32Array): number => Math.sqrt(window.reduce((sum, sample) => sum + sample * sample, 0) / window.length);
