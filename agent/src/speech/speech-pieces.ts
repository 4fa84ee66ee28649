/** One window of the voice detector: 512 samples at 16 kHz. */
export const WINDOW_SAMPLES = 512;
const WINDOW_MS = 32;

/**
 * Where speech is cut for the recognizer. It understands whole phrases better than fragments: cutting human speech at pauses
 * of 700 ms instead of 350 ms left a third of the wrong words. The detector notices silence about 220 ms late, so its 480 ms
 * are 700 ms of real silence.
 */
export const PIECE_RULES = {
  /** Silence that ends a piece. */
  pauseMs: 480,
  /** Silence after which the piece is decoded on the chance that it has ended. */
  hopeMs: 128,
  /** A piece longer than this is cut at its longest gap, because decoding time grows with length. */
  longestMs: 14_000,
  /** Such a cut leaves at least this much on its left. */
  shortestCutMs: 5_000,
  /** Silence kept around the speech. */
  leadMs: 320,
  /** Shorter than this it is not speech yet. */
  onsetMs: 64,
  activation: 0.5,
  deactivation: 0.35,
} as const;

/** A stretch of speech to be decoded as one. Times are milliseconds since the first sample. */
export interface Piece {
  samples: Int16Array;
  fromMs: number;
  toMs: number;
  /** How much of it was voice. */
  voicedMs: number;
}

export type PieceEvent =
  | { kind: 'started'; fromMs: number }
  /** Speech paused: the piece so far, which may be all of it. */
  | { kind: 'paused'; piece: Piece }
  | { kind: 'resumed' }
  /** The piece is complete; with `more`, speech goes on in the next one. */
  | { kind: 'ended'; piece: Piece; more: boolean };

interface Window {
  samples: Int16Array;
  voiced: boolean;
}

/** Cuts a stream of detector windows into pieces. Knows no clock: time is counted in samples. */
export class SpeechPieces {
  #windows: Window[] = [];
  #firstWindow = 0;
  #open = false;
  #voicedRun = 0;
  #silentRun = 0;

  get nowMs(): number {
    return (this.#firstWindow + this.#windows.length) * WINDOW_MS;
  }

  get isVoiced(): boolean {
    return this.#open && this.#silentRun === 0;
  }

  /** What has been said since `sinceMs` in the open piece, as far as it goes. */
  openSince(sinceMs: number): Piece | undefined {
    if (!this.#open) return undefined;
    const skipped = Math.max(0, Math.floor(sinceMs / WINDOW_MS) - this.#firstWindow);
    return this.#piece(skipped, this.#windows.length);
  }

  push(samples: Int16Array, probability: number): PieceEvent[] {
    const { activation, deactivation } = PIECE_RULES;
    const voiced = probability >= activation || (this.#voicedRun > 0 && probability > deactivation);
    this.#windows.push({ samples, voiced });
    this.#voicedRun = voiced ? this.#voicedRun + 1 : 0;
    return this.#open ? this.#continue(voiced) : this.#wait();
  }

  /** No more sound will come, or none has come for a while. */
  end(): PieceEvent[] {
    return this.#open ? [this.#close()] : [];
  }

  #wait(): PieceEvent[] {
    const { leadMs, onsetMs } = PIECE_RULES;
    this.#keepLast(leadMs / WINDOW_MS + this.#voicedRun);
    if (this.#voicedRun * WINDOW_MS < onsetMs) return [];
    this.#open = true;
    this.#silentRun = 0;
    return [{ kind: 'started', fromMs: this.nowMs - this.#voicedRun * WINDOW_MS }];
  }

  #continue(voiced: boolean): PieceEvent[] {
    const { pauseMs, hopeMs, longestMs } = PIECE_RULES;
    const silentBefore = this.#silentRun * WINDOW_MS;
    this.#silentRun = voiced ? 0 : this.#silentRun + 1;
    const silentNow = this.#silentRun * WINDOW_MS;
    if (silentNow >= pauseMs) return [this.#close()];
    if (voiced && silentBefore >= hopeMs) return [{ kind: 'resumed' }];
    if (silentBefore < hopeMs && silentNow >= hopeMs) {
      const piece = this.#piece(0, this.#windows.length);
      return piece ? [{ kind: 'paused', piece }] : [];
    }
    return this.#windows.length * WINDOW_MS >= longestMs && voiced ? this.#cut() : [];
  }

  #close(): PieceEvent {
    const piece = this.#piece(0, this.#windows.length) as Piece;
    this.#open = false;
    this.#voicedRun = 0;
    // Silence is lent to the next piece; voice was decoded with this one.
    this.#keepLast(Math.min(PIECE_RULES.leadMs / WINDOW_MS, this.#silentRun));
    return { kind: 'ended', piece, more: false };
  }

  #cut(): PieceEvent[] {
    const gap = this.#longestGap();
    if (!gap) return [];
    const middle = Math.ceil((gap.start + gap.end) / 2);
    const piece = this.#piece(0, middle);
    if (!piece) return [];
    this.#firstWindow += middle;
    this.#windows = this.#windows.slice(middle);
    return [{ kind: 'ended', piece, more: true }];
  }

  #longestGap(): { start: number; end: number } | undefined {
    let best: { start: number; end: number } | undefined;
    let start = -1;
    for (let i = Math.ceil(PIECE_RULES.shortestCutMs / WINDOW_MS); i < this.#windows.length; i++) {
      if (!this.#windows[i]?.voiced) {
        if (start < 0) start = i;
      } else if (start >= 0) {
        if (!best || i - start > best.end - best.start) best = { start, end: i };
        start = -1;
      }
    }
    return best;
  }

  #keepLast(count: number): void {
    const surplus = Math.max(0, this.#windows.length - Math.ceil(count));
    this.#windows.splice(0, surplus);
    this.#firstWindow += surplus;
  }

  /** Windows `from` up to `to`, without the silence after the lead-out. */
  #piece(from: number, to: number): Piece | undefined {
    const part = this.#windows.slice(from, to);
    const first = part.findIndex((window) => window.voiced);
    if (first < 0) return undefined;
    const last = part.findLastIndex((window) => window.voiced);
    const kept = part.slice(0, last + 1 + PIECE_RULES.leadMs / WINDOW_MS);
    const samples = new Int16Array(kept.length * WINDOW_SAMPLES);
    kept.forEach((window, i) => {
      samples.set(window.samples, i * WINDOW_SAMPLES);
    });
    const originMs = (this.#firstWindow + from) * WINDOW_MS;
    return {
      samples,
      fromMs: originMs + first * WINDOW_MS,
      toMs: originMs + (last + 1) * WINDOW_MS,
      voicedMs: part.filter((window) => window.voiced).length * WINDOW_MS,
    };
  }
}
