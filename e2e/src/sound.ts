import { readFileSync } from 'node:fs';

/** Mono samples, -1 to 1. */
export type Sound = { samples: Float32Array; sampleRate: number };

const WINDOW_MS = 10;
/** -45 dBFS as root mean square. */
const AUDIBLE = 10 ** (-45 / 20);
const STAYS_MS = 30;

/** A stretch of audible sound in milliseconds from the start. */
export type Stretch = { fromMs: number; toMs: number };

/**
 * Where something is heard: it begins with the first 10 ms window above -45 dBFS that stays there for 30 ms and ends with
 * the last one before `gapMs` of silence.
 */
export function audibleStretches({ samples, sampleRate }: Sound, gapMs = 200): Stretch[] {
  const size = Math.round((sampleRate * WINDOW_MS) / 1000);
  const loud: boolean[] = [];
  for (let from = 0; from + size <= samples.length; from += size) loud.push(loudness(samples.subarray(from, from + size)) > AUDIBLE);
  const stretches: Stretch[] = [];
  const stays = STAYS_MS / WINDOW_MS;
  for (let index = 0; index < loud.length; index += 1) {
    if (!loud.slice(index, index + stays).every(Boolean)) continue;
    let last = index;
    while (last + 1 < loud.length && loud.slice(last + 1, last + 1 + gapMs / WINDOW_MS).some(Boolean)) last += 1;
    stretches.push({ fromMs: index * WINDOW_MS, toMs: (last + 1) * WINDOW_MS });
    index = last;
  }
  return stretches;
}

export function loudness(samples: Float32Array): number {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  return samples.length === 0 ? 0 : Math.sqrt(sum / samples.length);
}

export function slice({ samples, sampleRate }: Sound, fromMs: number, toMs: number): Sound {
  const at = (ms: number) => Math.max(0, Math.round((ms / 1000) * sampleRate));
  return { samples: samples.slice(at(fromMs), at(toMs)), sampleRate };
}

export function toPcm16({ samples }: Sound): Buffer {
  const pcm = Buffer.alloc(samples.length * 2);
  samples.forEach((sample, index) => {
    pcm.writeInt16LE(Math.round(Math.max(-1, Math.min(1, sample)) * 32_767), index * 2);
  });
  return pcm;
}

export const fromPcm16 = (pcm: Buffer, sampleRate: number): Sound => ({
  samples: Float32Array.from({ length: pcm.length >> 1 }, (_, index) => pcm.readInt16LE(index * 2) / 32_768),
  sampleRate,
});

/** Reads a mono 16-bit WAV file. */
export function readWav(path: string): Sound {
  const file = readFileSync(path);
  const sampleRate = file.readUInt32LE(24);
  let at = 12;
  while (file.toString('latin1', at, at + 4) !== 'data') at += 8 + file.readUInt32LE(at + 4);
  return fromPcm16(file.subarray(at + 8, at + 8 + file.readUInt32LE(at + 4)), sampleRate);
}
