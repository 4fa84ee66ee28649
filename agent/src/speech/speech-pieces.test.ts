import { describe, expect, test } from 'vitest';
import { PIECE_RULES, type PieceEvent, SpeechPieces, WINDOW_SAMPLES } from './speech-pieces.ts';

const WINDOW_MS = 32;
const { pauseMs, hopeMs, longestMs, leadMs } = PIECE_RULES;
const windows = (ms: number) => Math.ceil(ms / WINDOW_MS);

/** Plays stretches of voice and silence in milliseconds, beginning with silence. */
function play(pieces: SpeechPieces, ...stretchesMs: number[]): PieceEvent[] {
  return stretchesMs.flatMap((ms, index) =>
    Array.from({ length: windows(ms) }, () => pieces.push(new Int16Array(WINDOW_SAMPLES), index % 2 === 1 ? 0.9 : 0.05)).flat(),
  );
}

const kinds = (events: PieceEvent[]) => events.map(({ kind }) => kind);

describe('speech is cut into pieces', () => {
  test('a long pause ends a piece, which was offered for decoding as soon as the pause began', () => {
    const events = play(new SpeechPieces(), 1_000, 2_000, pauseMs + 100);
    expect(kinds(events)).toEqual(['started', 'paused', 'ended']);
    const [, paused, ended] = events;
    if (paused?.kind !== 'paused' || ended?.kind !== 'ended') throw new Error('unreachable');
    expect(ended.piece.toMs).toBe(paused.piece.toMs);
    expect(ended.more).toBe(false);
    expect(ended.piece.fromMs).toBe(windows(1_000) * WINDOW_MS);
    expect(ended.piece.voicedMs).toBe(windows(2_000) * WINDOW_MS);
  });

  test('a short pause does not: the words before and after it are decoded as one', () => {
    const events = play(new SpeechPieces(), 500, 1_000, hopeMs + 64, 1_000, pauseMs + 100);
    expect(kinds(events)).toEqual(['started', 'paused', 'resumed', 'paused', 'ended']);
    const ended = events.at(-1);
    expect(ended?.kind === 'ended' && ended.piece.toMs - ended.piece.fromMs).toBeGreaterThan(2_000);
  });

  test('some silence stays around a piece, and none of the next one is lost', () => {
    const events = play(new SpeechPieces(), 3_000, 960, 3_000, 960, 3_000).filter((event) => event.kind === 'ended');
    expect(events).toHaveLength(2);
    for (const event of events) {
      if (event.kind !== 'ended') continue;
      const spokenMs = event.piece.toMs - event.piece.fromMs;
      expect(event.piece.samples.length / 16).toBe(spokenMs + 2 * leadMs);
    }
  });

  test('a click opens no piece', () => {
    expect(play(new SpeechPieces(), 500, 32, 2_000)).toEqual([]);
  });

  test('speech without pauses is cut at its longest gap, and every window is in exactly one piece', () => {
    const pieces = new SpeechPieces();
    const events = [...play(pieces, 96, 4_000, 64, 4_000, 224, 4_000, 96, 4_000), ...play(pieces, pauseMs + 100)];
    const ended = events.flatMap((event) => (event.kind === 'ended' ? [event] : []));
    expect(ended.map(({ more }) => more)).toEqual([true, false]);
    const [first, second] = ended;
    expect(first?.piece.toMs).toBe((windows(96) + windows(4_000) * 2 + windows(64)) * WINDOW_MS);
    expect((first?.piece.toMs ?? 0) - (first?.piece.fromMs ?? 0)).toBeLessThanOrEqual(longestMs);
    expect((second?.piece.fromMs ?? 0) - (first?.piece.toMs ?? 0)).toBe(windows(224) * WINDOW_MS);
  });

  test('whoever says in the middle of a word that they have finished is decoded once, not twice', () => {
    const pieces = new SpeechPieces();
    const spoken = [...play(pieces, 500, 1_000), ...pieces.end(), ...play(pieces, 0, 1_000, pauseMs + 100)];
    const ended = spoken.flatMap((event) => (event.kind === 'ended' ? [event.piece] : []));
    const [first, second] = ended;
    expect(ended.map(({ voicedMs }) => voicedMs)).toEqual([windows(1_000) * WINDOW_MS, windows(1_000) * WINDOW_MS]);
    expect(second?.fromMs).toBe(first?.toMs);
    expect(second?.samples.length).toBe((windows(1_000) + leadMs / WINDOW_MS) * WINDOW_SAMPLES);
  });

  test('the silence after a word is kept as the lead of the next, the word itself is not', () => {
    const pieces = new SpeechPieces();
    play(pieces, 500, 1_000, 96);
    pieces.end();
    const [ended] = play(pieces, 0, 1_000, pauseMs + 100).flatMap((event) => (event.kind === 'ended' ? [event.piece] : []));
    expect(ended?.samples.length).toBe((windows(96) + windows(1_000) + leadMs / WINDOW_MS) * WINDOW_SAMPLES);
  });

  test('what is open when the sound stops is still given out', () => {
    const pieces = new SpeechPieces();
    play(pieces, 100, 1_000);
    expect(kinds(pieces.end())).toEqual(['ended']);
    expect(pieces.end()).toEqual([]);
  });
});
