import { setTimeout as delay } from 'node:timers/promises';
import { APIError } from '@livekit/agents';
import type { SpeechClient } from './speech-client.ts';
import type { Piece } from './speech-pieces.ts';

/** A crashed speech service is back within a few seconds; what was said waits for it. */
export const RETRY_AFTER_MS = [50, 250, 600, 1_200, 2_400, 4_800];

export interface PieceDecode {
  readonly piece: Piece;
  /** Undefined when the recognizer stayed away, or the decode was abandoned. */
  readonly text: Promise<string | undefined>;
  readonly isAbandoned: boolean;
  /** Speech went on: the piece is no longer wanted. */
  abandon(): void;
}

export function decodePiece(client: SpeechClient, piece: Piece): PieceDecode {
  const abandoned = new AbortController();
  return {
    piece,
    text: decodeWithPatience(client, piece.samples, abandoned.signal),
    get isAbandoned() {
      return abandoned.signal.aborted;
    },
    abandon: () => abandoned.abort(),
  };
}

async function decodeWithPatience(client: SpeechClient, samples: Int16Array, signal: AbortSignal): Promise<string | undefined> {
  for (const waitMs of [...RETRY_AFTER_MS, 0]) {
    try {
      return (await client.recognize(samples, 'final', signal)).text.trim();
    } catch (error) {
      if (signal.aborted || !(error instanceof APIError) || !error.retryable) return undefined;
      await delay(waitMs);
    }
  }
  return undefined;
}
