import { crc32, deflateRawSync } from 'node:zlib';

export type ZipEntry = { name: string; bytes: Buffer | string; attributes?: number; isStored?: boolean; saidSize?: number; flags?: number };

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');

/** A run of text with its properties; a paragraph of runs. */
export const run = (text: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
export const paragraph = (...runs: string[]) => `<w:p>${runs.join('')}</w:p>`;

export type DocxOptions = { body?: string; styles?: string; header?: string; document?: string; extra?: ZipEntry[]; isStored?: boolean };

/** A small valid DOCX, written out here so that no test needs a file. */
export function makeDocx({
  body = paragraph(run('Hello')),
  styles,
  header,
  document,
  extra = [],
  isStored = false,
}: DocxOptions = {}): Buffer {
  const part = (name: string, root: string, content: string): ZipEntry => ({
    name: `word/${name}.xml`,
    bytes: `<?xml version="1.0" encoding="UTF-8"?>\n<w:${root} ${NAMESPACES}>${content}</w:${root}>`,
    isStored,
  });
  return makeZip([
    { name: '[Content_Types].xml', bytes: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>' },
    { name: '_rels/.rels', bytes: '<Relationships/>' },
    document === undefined
      ? part('document', 'document', `<w:body>${body}</w:body>`)
      : { name: 'word/document.xml', bytes: document, isStored },
    ...(styles === undefined ? [] : [part('styles', 'styles', styles)]),
    ...(header === undefined ? [] : [part('header1', 'hdr', header)]),
    ...extra,
  ]);
}

export function makeZip(entries: ZipEntry[]): Buffer {
  const files: Buffer[] = [];
  const list: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes, attributes = 0, isStored = false, saidSize, flags = 0 } of entries) {
    const raw = Buffer.from(bytes);
    const packed = isStored ? raw : deflateRawSync(raw);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(flags, 2);
    fields.writeUInt16LE(isStored ? 0 : 8, 4);
    fields.writeUInt32LE(crc32(raw), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(saidSize ?? raw.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const where = Buffer.alloc(14);
    where.writeUInt32LE(attributes, 6);
    where.writeUInt32LE(offset, 10);
    const file = Buffer.concat([Buffer.from('PK\x03\x04'), fields, Buffer.from(name), packed]);
    list.push(Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 3]), fields, where, Buffer.from(name)]));
    files.push(file);
    offset += file.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(Buffer.concat(list).length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...files, ...list, Buffer.from('PK\x05\x06'), end]);
}
