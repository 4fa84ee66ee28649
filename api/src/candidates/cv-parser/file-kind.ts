import type { CvRefusal } from './cv-reading.ts';

export type FileKind = 'pdf' | 'docx';

const TYPES: Record<FileKind, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};
const PDF_START = Buffer.from('%PDF-');
const ZIP_START = Buffer.from('PK\x03\x04', 'latin1');
/** The container of old Word files, and of new ones with a password. */
const OLE_START = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/** Ending, declared type and first bytes must tell the same; what is inside is the parser's to find out. */
export function kindOf(start: Uint8Array, fileName: string, contentType: string): FileKind | CvRefusal {
  const ending = /\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase();
  if (ending !== 'pdf' && ending !== 'docx') return 'wrong-type';
  if (contentType.split(';')[0]?.trim().toLowerCase() !== TYPES[ending]) return 'wrong-type';
  if (start.length === 0) return 'empty';
  if (startsWith(start, ending === 'pdf' ? PDF_START : ZIP_START)) return ending;
  return ending === 'docx' && startsWith(start, OLE_START) ? 'encrypted' : 'wrong-type';
}

export const isKind = (found: FileKind | CvRefusal): found is FileKind => found === 'pdf' || found === 'docx';

const startsWith = (bytes: Uint8Array, magic: Buffer) => magic.equals(bytes.subarray(0, magic.length));
