import type { Sound } from '@viva/local/speech';

export const slice = ({ samples, sampleRate }: Sound, fromMs: number, toMs: number): Sound => {
  const at = (ms: number) => Math.max(0, Math.round((ms / 1000) * sampleRate));
  return { samples: samples.slice(at(fromMs), at(toMs)), sampleRate };
};

/** One after the other with a pause between, as somebody says several sentences. */
export function joined(sounds: readonly Sound[], pauseMs: number): Sound {
  const sampleRate = sounds[0]?.sampleRate ?? 48_000;
  const pause = new Array<number>(Math.round((pauseMs / 1000) * sampleRate)).fill(0);
  return {
    samples: Int16Array.from(sounds.flatMap((sound, index) => (index === 0 ? [...sound.samples] : [...pause, ...sound.samples]))),
    sampleRate,
  };
}

export const toPcm = ({ samples }: Sound) => Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength);

export function fromPcm(pcm: Buffer, sampleRate: number): Sound {
  return { samples: new Int16Array(Uint8Array.from(pcm).buffer), sampleRate };
}
