import type { Sound } from './wav.ts';

const HALF_WIDTH = 24;

/** By windowed sinc, so that nothing above the new half rate folds back into speech. */
export function resample({ samples, sampleRate }: Sound, toRate: number): Sound {
  if (sampleRate === toRate) return { samples, sampleRate };
  const step = sampleRate / toRate;
  const cutoff = Math.min(1, 1 / step);
  const reach = Math.ceil(HALF_WIDTH / cutoff);
  const resampled = new Int16Array(Math.floor(samples.length / step));
  for (let i = 0; i < resampled.length; i++) {
    const centre = i * step;
    let sum = 0;
    for (let at = Math.max(0, Math.ceil(centre - reach)); at <= Math.min(samples.length - 1, centre + reach); at++) {
      sum += (samples[at] ?? 0) * cutoff * kernel((at - centre) * cutoff);
    }
    resampled[i] = Math.max(-32_768, Math.min(32_767, Math.round(sum)));
  }
  return { samples: resampled, sampleRate: toRate };
}

function kernel(x: number): number {
  if (x === 0) return 1;
  if (Math.abs(x) >= HALF_WIDTH) return 0;
  const window = 0.5 + 0.5 * Math.cos((Math.PI * x) / HALF_WIDTH);
  return (window * Math.sin(Math.PI * x)) / (Math.PI * x);
}
