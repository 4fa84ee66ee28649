import { type ChildAnswer, RefusedCv } from './cv-reading.ts';

// Runs alone in a limited process: the bytes of one file on standard input, one answer to the parent.

const READERS: Record<string, (bytes: Buffer) => Promise<ChildAnswer>> = {
  pdf: async (bytes) => (await import('./pdf/read-pdf.ts')).readPdf(bytes),
  docx: async (bytes) => (await import('./docx/read-docx.ts')).readDocx(bytes),
};

async function answerFor(kind: string | undefined): Promise<ChildAnswer> {
  const read = READERS[kind ?? ''];
  const parts: Buffer[] = [];
  for await (const part of process.stdin) parts.push(part);
  try {
    return read ? await read(Buffer.concat(parts)) : { ok: false, reason: 'wrong-type' };
  } catch (error) {
    if (error instanceof RefusedCv) return { ok: false, reason: error.reason };
    // Too deep a recursion and no memory left are RangeErrors: a file that asks for too much, not a broken one.
    return { ok: false, reason: error instanceof RangeError ? 'too-complex' : 'damaged' };
  }
}

process.send?.(await answerFor(process.argv[2]));
