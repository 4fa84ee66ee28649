/** One download as the terminal tells it. `sizeBytes` is what travels over the network. */
export interface FetchProgress {
  what: string;
  sizeBytes: number;
  state: 'waiting' | 'started' | 'done' | 'failed';
  elapsedMs: number;
  /** Why it failed and what to do, in a sentence or two. */
  reason?: string;
}

export type OnProgress = (progress: FetchProgress) => void;

/** Something could not be fetched; the message is a plain sentence with the remedy. */
export class FetchError extends Error {
  override name = 'FetchError';
}
