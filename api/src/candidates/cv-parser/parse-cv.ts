import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { type CvRefusal, type CvText, REFUSAL_SENTENCES } from './cv-reading.ts';
import { isKind, kindOf } from './file-kind.ts';
import { LONGEST_READING_MS, readInChild } from './read-in-child.ts';
import { takeTurn } from './take-turn.ts';

type CvReading = CvText | { ok: false; reason: CvRefusal; sentence: string };

/** What tests narrow; `onChild` is told the process id of each child. */
type ParseOptions = { wallMs?: number; onChild?: (pid: number) => void };

const LARGEST_BYTES = 10 * 1024 * 1024;
const START_BYTES = 8;

/**
 * The text of a CV, read by a child process that is dead when this answers, whatever the file does to it. At most two at once.
 * Takes the bytes or the path of a file; a refusal carries a plain sentence with a remedy.
 */
export async function parseCv(
  source: Uint8Array | string,
  fileName: string,
  contentType: string,
  options: ParseOptions = {},
): Promise<CvReading> {
  const { size, start } =
    typeof source === 'string' ? await lookAt(source) : { size: source.byteLength, start: source.subarray(0, START_BYTES) };
  if (size > LARGEST_BYTES) return refuse('too-large');
  const kind = kindOf(start, fileName, contentType);
  if (!isKind(kind)) return refuse(kind);
  const answer = await takeTurn(() => readInChild(kind, streamOf(source), options.wallMs ?? LONGEST_READING_MS, options.onChild));
  return answer.ok ? answer : refuse(answer.reason);
}

async function lookAt(path: string): Promise<{ size: number; start: Uint8Array }> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(START_BYTES), position: 0 });
    return { size, start: buffer.subarray(0, bytesRead) };
  } finally {
    await file.close();
  }
}

const streamOf = (source: Uint8Array | string): Readable =>
  typeof source === 'string' ? createReadStream(source) : Readable.from([source]);

const refuse = (reason: CvRefusal): CvReading => ({ ok: false, reason, sentence: REFUSAL_SENTENCES[reason] });
