/** Enough to draw by, little enough to hold for half an hour of stereo. */
const SAMPLE_RATE = 8_000;
const COLUMNS = 1_200;

export type Peaks = { channels: number[][]; durationS: number };

type Wanted = { url: string; startMs: number; signal: AbortSignal };

/** The loudest sample of each column from there on, per channel: left is the candidate, right the interviewer. */
export async function loadPeaks({ url, startMs, signal }: Wanted): Promise<Peaks> {
  const response = await fetch(url, { signal });
  if (!response.ok) throw new Error(`The recording answered ${response.status}.`);
  const audio = await new OfflineAudioContext(1, 1, SAMPLE_RATE).decodeAudioData(await response.arrayBuffer());
  const from = Math.round((startMs / 1000) * audio.sampleRate);
  const channels = Array.from({ length: audio.numberOfChannels }, (_, channel) => columnsOf(audio.getChannelData(channel).subarray(from)));
  return { channels, durationS: audio.duration - startMs / 1000 };
}

export function columnsOf(samples: Float32Array): number[] {
  const width = Math.max(1, Math.floor(samples.length / COLUMNS));
  return Array.from({ length: Math.ceil(samples.length / width) }, (_, column) => {
    let loudest = 0;
    for (let at = column * width; at < Math.min(samples.length, (column + 1) * width); at += 1)
      loudest = Math.max(loudest, Math.abs(samples[at] ?? 0));
    return loudest;
  });
}
