type CvFile = { name: string; mimeType: string; buffer: Buffer };

const PDF = 'application/pdf';
const ENCRYPTED = `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${'5a'.repeat(32)}> /U <${'a5'.repeat(32)}> /P -4 >>`;

/** One page with one line of Helvetica each; protected by a password that nobody knows, if wanted. */
export function pdf(name: string, lines: readonly string[], { encrypted = false } = {}): CvFile {
  const content = `BT /F1 12 Tf 14 TL 60 780 Td ${lines.map((line) => `(${line}) Tj T*`).join(' ')} ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 4 0 R >> >> /Contents 5 0 R >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const id = '0123456789abcdef'.repeat(2);
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  const trailer = `<< /Size ${objects.length + 1} /Root 1 0 R /ID [<${id}> <${id}>] ${encrypted ? ENCRYPTED : ''} >>`;
  text += `trailer\n${trailer}\nstartxref\n${text.indexOf('xref\n0')}\n%%EOF\n`;
  return { name, mimeType: PDF, buffer: Buffer.from(text, 'latin1') };
}

const DOT = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** A picture whose name says that it is a PDF. */
export const picture = (name: string): CvFile => ({ name, mimeType: PDF, buffer: Buffer.from(DOT, 'base64') });

export const bytes = (name: string, size: number): CvFile => ({ name, mimeType: PDF, buffer: Buffer.alloc(size) });
