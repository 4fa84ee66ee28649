import { findLivekitServer } from './find-livekit-server.ts';

/** A search under way: what it does now, and its result. */
export type LivekitSearch = { found: Promise<string>; status: () => string };

type Options = { cacheDir: string; onProgress?: (sentence: string) => void; signal?: AbortSignal; releaseUrl?: string };

/** Begins to look for livekit-server at once; whoever needs it waits for `found`. */
export function searchLivekitServer({ onProgress = () => {}, ...options }: Options): LivekitSearch {
  let status = 'livekit-server is being looked for';
  const found = findLivekitServer({
    ...options,
    onProgress: (sentence) => {
      status = sentence;
      onProgress(sentence);
    },
  });
  // Nobody may wait for it yet when it fails.
  found.catch(() => {});
  return { found, status: () => status };
}
