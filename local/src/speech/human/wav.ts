import { readFile } from 'node:fs/promises';

/** Sound in one channel with 16 bits a sample. */
export interface Sound {
  samples: Int16Array;
  sampleRate: number;
}

const HEADER_BYTES = 44;
const PCM = 1;
const FLOAT = 3;

export const readWav = async (file: string): Promise<Sound> => parseWav(await readFile(file));

/** One channel of 16-bit PCM or 32-bit float. */
export function parseWav(wav: Buffer): Sound {
  let sampleRate = 0;
  let kind = '';
  for (let at = 12; at + 8 <= wav.length; ) {
    const chunk = wav.toString('latin1', at, at + 4);
    const size = wav.readUInt32LE(at + 4);
    const body = at + 8;
    if (chunk === 'fmt ') {
      kind = [body, body + 2, body + 14].map((offset) => wav.readUInt16LE(offset)).join(' ');
      sampleRate = wav.readUInt32LE(body + 4);
    }
    if (chunk === 'data') return { samples: samplesOf(kind, new Uint8Array(wav.subarray(body, body + size))), sampleRate };
    at = body + size + (size % 2);
  }
  throw new Error('This WAV file holds no sound.');
}

function samplesOf(kind: string, bytes: Uint8Array): Int16Array {
  if (kind === `${PCM} 1 16`) return new Int16Array(bytes.buffer, 0, bytes.length >> 1);
  if (kind === `${FLOAT} 1 32`) {
    const floats = new Float32Array(bytes.buffer, 0, bytes.length >> 2);
    return Int16Array.from(floats, (sample) => Math.round(Math.max(-1, Math.min(1, sample)) * 32_767));
  }
  throw new Error('This WAV file is neither 16-bit PCM nor 32-bit float in one channel.');
}

export function toWav({ samples, sampleRate }: Sound): Buffer {
  const header = Buffer.alloc(HEADER_BYTES);
  const bytes = samples.length * 2;
  header.write('RIFF', 0, 'latin1');
  header.writeUInt32LE(bytes + HEADER_BYTES - 8, 4);
  header.write('WAVEfmt ', 8, 'latin1');
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(PCM, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(sampleRate, 24);
  header.writeUInt32LE(sampleRate * 2, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36, 'latin1');
  header.writeUInt32LE(bytes, 40);
  return Buffer.concat([header, Buffer.from(samples.buffer, samples.byteOffset, bytes)]);
}
