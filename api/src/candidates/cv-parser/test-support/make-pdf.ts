import { createHash } from 'node:crypto';

export type PdfOptions = {
  /** Content streams, one a page, as PDF operators; `/F1` is Helvetica, `/Clear` an opacity of nothing, `/Scan` a picture of one dot. */
  pages?: string[];
  /** Lists the first page so many times instead. */
  pageCount?: number;
  password?: string;
  /** Filters of the first content stream and its bytes as they are stored. */
  stored?: { bytes: Buffer; filter: string };
  /** Further objects, numbered from 10. */
  extra?: string[];
  resources?: string;
};

/** A line of text at a height on the page. */
export const textAt = (y: number, text: string, size = 12) => `BT /F1 ${size} Tf 72 ${y} Td (${text}) Tj ET\n`;

/** A small valid PDF, written out here so that no test needs a file. */
export function makePdf({
  pages = [textAt(700, 'Hello')],
  pageCount,
  password,
  stored,
  extra = [],
  resources = '',
}: PdfOptions = {}): Buffer {
  const objects = new Map<number, Buffer>();
  const put = (number: number, body: string | Buffer) => objects.set(number, Buffer.from(body));
  const contents = stored ? [stored.bytes] : pages.map((page) => Buffer.from(page, 'latin1'));
  const firstPage = 10 + extra.length;
  const kids = pageCount ? Array(pageCount).fill(`${firstPage} 0 R`) : contents.map((_, index) => `${firstPage + index * 2} 0 R`);
  const key = password === undefined ? undefined : encryptionKey(password);
  put(1, '<< /Type /Catalog /Pages 2 0 R >>');
  put(2, `<< /Type /Pages /Count ${kids.length} /Kids [${kids.join(' ')}] >>`);
  put(3, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  put(4, '<< /Type /ExtGState /ca 0 /CA 0 >>');
  put(5, streamOf('/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray', Buffer.from([128])));
  if (key) put(6, key.dictionary);
  extra.forEach((body, index) => {
    put(10 + index, body);
  });
  contents.forEach((content, index) => {
    const number = firstPage + index * 2;
    const encrypted = key ? rc4(objectKey(key.key, number + 1), content) : content;
    put(
      number,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${number + 1} 0 R
         /Resources << /Font << /F1 3 0 R >> /ExtGState << /Clear 4 0 R >> /XObject << /Scan 5 0 R ${resources} >> >> >>`,
    );
    put(number + 1, streamOf(stored && index === 0 ? `/Filter ${stored.filter}` : '', encrypted));
  });
  return write(objects, key ? '/Encrypt 6 0 R /ID [<00><00>]' : '');
}

export const streamOf = (dictionary: string, bytes: Buffer) =>
  Buffer.concat([Buffer.from(`<< ${dictionary} /Length ${bytes.length} >>\nstream\n`), bytes, Buffer.from('\nendstream')]);

function write(objects: Map<number, Buffer>, trailer: string): Buffer {
  const parts = [Buffer.from('%PDF-1.7\n')];
  let length = parts[0]?.length ?? 0;
  const highest = Math.max(...objects.keys());
  const rows = ['0000000000 65535 f '];
  for (let number = 1; number <= highest; number += 1) {
    const body = objects.get(number);
    rows.push(body ? `${String(length).padStart(10, '0')} 00000 n ` : '0000000000 65535 f ');
    if (!body) continue;
    const part = Buffer.concat([Buffer.from(`${number} 0 obj\n`), body, Buffer.from('\nendobj\n')]);
    parts.push(part);
    length += part.length;
  }
  const end = `xref\n0 ${rows.length}\n${rows.join('\n')}\ntrailer << /Size ${rows.length} /Root 1 0 R ${trailer} >>\nstartxref\n${length}\n%%EOF`;
  return Buffer.concat([...parts, Buffer.from(end)]);
}

const PADDING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');
const md5 = (...parts: Buffer[]) => createHash('md5').update(Buffer.concat(parts)).digest();
const padded = (password: string) => Buffer.concat([Buffer.from(password, 'latin1'), PADDING]).subarray(0, 32);

/** The oldest encryption of PDF, 40 bits: enough to ask for a password. */
function encryptionKey(password: string) {
  const owner = rc4(md5(padded(password)).subarray(0, 5), padded(password));
  const permissions = Buffer.from([0xfc, 0xff, 0xff, 0xff]);
  const key = md5(padded(password), owner, permissions, Buffer.from([0])).subarray(0, 5);
  const user = rc4(key, PADDING);
  return { key, dictionary: `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${owner.toString('hex')}> /U <${user.toString('hex')}> >>` };
}

const objectKey = (key: Buffer, number: number) => md5(key, Buffer.from([number & 255, (number >> 8) & 255, 0, 0, 0])).subarray(0, 10);

function rc4(key: Buffer, bytes: Buffer): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, index) => index);
  const at = (index: number) => state[index & 255] ?? 0;
  const swap = (one: number, other: number) => {
    const kept = at(one);
    state[one] = at(other);
    state[other] = kept;
  };
  let other = 0;
  for (let index = 0; index < 256; index += 1) {
    other = (other + at(index) + (key[index % key.length] ?? 0)) & 255;
    swap(index, other);
  }
  let one = 0;
  other = 0;
  const coded = Buffer.from(bytes);
  for (const [index, byte] of coded.entries()) {
    one = (one + 1) & 255;
    other = (other + at(one)) & 255;
    swap(one, other);
    coded[index] = byte ^ at(at(one) + at(other));
  }
  return coded;
}
