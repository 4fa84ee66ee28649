import { normalizeLanguage } from '@livekit/agents';

export const SAMPLE_RATE = 16_000;
export const LANGUAGE = normalizeLanguage('en');

/** One piece of speech and what the recognizer made of it. */
export interface HeardSpeech {
  /** As recognized; empty when it was not understood. */
  text: string;
  /** Why there is no text; null when there is. */
  missing: 'no-words' | 'recognizer-away' | null;
  /** Milliseconds of audio since the stream began. */
  fromMs: number;
  toMs: number;
  /** The same moments on the wall clock, milliseconds since the epoch. */
  startedAt: number;
  endedAt: number;
  /** The wait for its text after the speech had ended. */
  delayMs: number;
}

export interface RecognitionOptions {
  /** Interim text about once a second while somebody speaks; on unless told. */
  partials?: boolean;
}
