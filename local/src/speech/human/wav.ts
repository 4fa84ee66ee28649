import { readFile } from 'node:fs/promises';

/** Sound in one channel with 16 bits a sample. */
export interface Sound {
  samples: Int16Array;
  sampleRate: number;
}

const HEADER_BYTES = 44;
const PCM = 1;

export const readWav = async (file: string): Promise<Sound> => parseWav(await readFile(file));

export function parseWav(wav: Buffer): Sound {
  let sampleRate = 0;
  for (let at = 12; at + 8 <= wav.length; ) {
    const chunk = wav.toString('latin1', at, at + 4);
    const size = wav.readUInt32LE(at + 4);
    const body = at + 8;
    if (chunk === 'fmt ') {
      const isFit = wav.readUInt16LE(body) === PCM && wav.readUInt16LE(body + 2) === 1 && wav.readUInt16LE(body + 14) === 16;
      if (!isFit) throw new Error('This WAV file is not PCM with 16 bits and one channel.');
      sampleRate = wav.readUInt32LE(body + 4);
    }
    if (chunk === 'data') {
      const bytes = new Uint8Array(wav.subarray(body, body + (Math.min(size, wav.length - body) & ~1)));
      return { samples: new Int16Array(bytes.buffer), sampleRate };
    }
    at = body + size + (size % 2);
  }
  throw new Error('This WAV file holds no sound.');
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
