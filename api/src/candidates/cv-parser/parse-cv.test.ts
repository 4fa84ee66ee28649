import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deflateSync } from 'node:zlib';
import { describe, expect, test, vi } from 'vitest';
import { parseCv } from './parse-cv.ts';
import { makeDocx, makeZip, paragraph, run } from './test-support/make-docx.ts';
import { makePdf, streamOf, textAt } from './test-support/make-pdf.ts';

const PDF = 'application/pdf';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const CONTENT_TYPES = { name: '[Content_Types].xml', bytes: '<Types/>' };

const read = (bytes: Buffer, kind: 'pdf' | 'docx') => parseCv(bytes, `Ada Lovelace.${kind}`, kind === 'pdf' ? PDF : DOCX);

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** What the system says of a process, where it says so, once it runs the parser. */
async function lookAt(pid: number): Promise<Record<string, string>> {
  const about = async (name: string) => readFile(`/proc/${pid}/${name}`, 'utf8').catch(() => '');
  return vi.waitFor(async () => {
    const look = { cmdline: await about('cmdline'), environ: await about('environ'), limits: await about('limits') };
    if (process.platform === 'linux' && !look.cmdline.startsWith(process.execPath)) throw new Error('not started yet');
    return look;
  });
}

/** Reads a file and says how long this process was away meanwhile, and whether every child is dead afterwards. */
async function readWatched(bytes: Buffer, kind: 'pdf' | 'docx', wallMs?: number) {
  const children: number[] = [];
  let lastTick = performance.now();
  let longestPauseMs = 0;
  let ticks = 0;
  const timer = setInterval(() => {
    longestPauseMs = Math.max(longestPauseMs, performance.now() - lastTick);
    lastTick = performance.now();
    ticks += 1;
  }, 20);
  const reading = await parseCv(bytes, `cv.${kind}`, kind === 'pdf' ? PDF : DOCX, {
    onChild: (pid) => children.push(pid),
    ...(wallMs === undefined ? {} : { wallMs }),
  });
  const livingChildren = children.filter(isAlive);
  clearInterval(timer);
  return { reading, children, livingChildren, longestPauseMs, ticks };
}

// A child takes its time to start where many things run at once.
const PATIENCE = { timeout: 30_000 };

describe('a CV is read', PATIENCE, () => {
  test('from a PDF, with its pages', async () => {
    const bytes = makePdf({ pages: [textAt(700, 'Ada Lovelace') + textAt(680, 'Analyst'), textAt(700, 'London')] });
    expect(await read(bytes, 'pdf')).toEqual({
      ok: true,
      text: 'Ada Lovelace\nAnalyst\n\nLondon',
      pages: 2,
      hiddenText: { found: false, excerpts: [] },
    });
  });

  test('from a DOCX, header, tables and links included, deleted text not', async () => {
    const table = `<w:tbl><w:tr><w:tc>${paragraph(run('1843'))}</w:tc><w:tc>${paragraph(run('Notes'))}</w:tc></w:tr></w:tbl>`;
    const body = [
      paragraph(run('Ada &amp; Co'), '<w:r><w:tab/><w:t>London</w:t></w:r>'),
      paragraph(`<w:hyperlink>${run('ada@example.com')}</w:hyperlink>`, `<w:del>${run('gone')}</w:del>`, `<w:ins>${run(' added')}</w:ins>`),
      table,
    ].join('');
    const reading = await read(makeDocx({ body, header: paragraph(run('Ada Lovelace')) }), 'docx');
    expect(reading).toMatchObject({ ok: true, pages: null, hiddenText: { found: false, excerpts: [] } });
    const text = reading.ok ? reading.text : '';
    expect(text).toMatch(/^Ada Lovelace\n+Ada & Co London\nada@example\.com added\n/);
    expect(text).toMatch(/1843\s+Notes/);
    expect(text).not.toContain('gone');
  });

  test('from a file on the disk as from bytes', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'viva cv '));
    const file = path.join(folder, 'some.bin');
    await writeFile(file, makePdf());
    expect(await parseCv(file, 'cv.pdf', PDF)).toMatchObject({ ok: true, text: 'Hello' });
    await rm(folder, { recursive: true });
  });

  test('up to 100,000 characters', async () => {
    const reading = await read(makeDocx({ body: paragraph(run('word '.repeat(60_000))), isStored: true }), 'docx');
    expect(reading.ok && reading.text.length).toBeGreaterThan(99_990);
    expect(reading.ok && reading.text.length).toBeLessThanOrEqual(100_000);
  });
});

describe('a file is refused, and its owner told why and what to do', PATIENCE, () => {
  const nested = (depth: number) => `${'<w:p>'.repeat(depth)}${'</w:p>'.repeat(depth)}`;
  const cases: [what: string, reason: string, kind: 'pdf' | 'docx', bytes: Buffer][] = [
    ['nothing at all', 'empty', 'pdf', Buffer.alloc(0)],
    ['40 MB', 'too-large', 'pdf', Buffer.alloc(40 * 1024 * 1024, '%PDF-')],
    ['a PDF with a password', 'encrypted', 'pdf', makePdf({ password: 'secret' })],
    ['an office file with a password', 'encrypted', 'docx', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])],
    ['an archive with a password', 'encrypted', 'docx', makeZip([CONTENT_TYPES, { name: 'word/document.xml', bytes: '<a/>', flags: 1 }])],
    ['a picture named .pdf', 'wrong-type', 'pdf', PNG],
    ['a picture named .docx', 'wrong-type', 'docx', PNG],
    ['a page of HTML with a PDF after it', 'wrong-type', 'pdf', Buffer.concat([Buffer.from('<html></html>'), makePdf()])],
    ['an archive with a PDF after it', 'wrong-type', 'pdf', Buffer.concat([makeDocx(), makePdf()])],
    ['a PDF named .docx', 'wrong-type', 'docx', makePdf()],
    ['an archive of something else', 'wrong-type', 'docx', makeZip([{ name: 'hello.txt', bytes: 'hello' }])],
    ['a spreadsheet', 'wrong-type', 'docx', makeZip([CONTENT_TYPES, { name: 'xl/workbook.xml', bytes: '<a/>' }])],
    ['a PDF cut in half', 'damaged', 'pdf', makePdf().subarray(0, 200)],
    ['noise behind a PDF header', 'damaged', 'pdf', Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(50_000, 'x9')])],
    ['a DOCX cut in half', 'damaged', 'docx', makeDocx().subarray(0, 300)],
    ['XML that does not close', 'damaged', 'docx', makeDocx({ body: '<w:p><w:r>' })],
    ['a scanned PDF', 'scanned', 'pdf', makePdf({ pages: ['q 612 0 0 792 0 0 cm /Scan Do Q'] })],
    ['a DOCX without a word', 'scanned', 'docx', makeDocx({ body: paragraph(run(' - ')) })],
    ['a document type', 'damaged', 'docx', makeDocx({ document: '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>' })],
    [
      'another name for the language of Word',
      'damaged',
      'docx',
      makeDocx({ body: paragraph('<x:r xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><x:t>hidden</x:t></x:r>') }),
    ],
    ['51 pages', 'too-complex', 'pdf', makePdf({ pageCount: 51 })],
    ['one page listed 200,000 times', 'too-complex', 'pdf', makePdf({ pageCount: 200_000 })],
    ['300 kB that unpack to 100 MB of XML', 'too-complex', 'docx', makeDocx({ body: paragraph(run('a'.repeat(100_000_000))) })],
    [
      'a picture that unpacks to a thousand times its size',
      'too-complex',
      'docx',
      makeDocx({ extra: [{ name: 'word/media/1', bytes: Buffer.alloc(1_000_000) }] }),
    ],
    ['200,000 nested tags', 'too-complex', 'docx', makeDocx({ body: nested(200_000) })],
    ['400 nested tags, unpacked', 'too-complex', 'docx', makeDocx({ body: nested(400), isStored: true })],
    [
      '3,000 entries',
      'too-complex',
      'docx',
      makeDocx({ extra: Array.from({ length: 3000 }, (_, index) => ({ name: `word/media/${index}`, bytes: '' })) }),
    ],
    [
      '60 MB of pictures',
      'too-complex',
      'docx',
      makeDocx({ extra: Array.from({ length: 60 }, (_, index) => ({ name: `word/media/${index}`, bytes: 'x', saidSize: 1024 * 1024 })) }),
    ],
    [
      'a link in an archive',
      'too-complex',
      'docx',
      makeDocx({ extra: [{ name: 'word/link', bytes: '/etc/passwd', attributes: 0xa1ff0000 }] }),
    ],
    [
      'an archive that lies about its size',
      'damaged',
      'docx',
      makeZip([CONTENT_TYPES, { name: 'word/document.xml', bytes: 'a'.repeat(1_000_000), saidSize: 50 }]),
    ],
    ['an archive that climbs', 'damaged', 'docx', makeDocx({ extra: [{ name: '../../escaped.txt', bytes: 'x' }] })],
  ];

  test.each(cases)('%s: %s', async (_, reason, kind, bytes) => {
    const reading = await read(bytes, kind);
    expect(reading).toMatchObject({ ok: false, reason });
    expect(!reading.ok && reading.sentence).toMatch(/^[A-Z].*\. Please .*\.$/);
  });

  test.each([
    ['cv.exe', PDF],
    ['cv', PDF],
    ['cv.pdf', 'text/html'],
    ['cv.docx', PDF],
    ['cv.pdf.html', PDF],
  ])('the name %s with the type %s', async (name, type) => {
    expect(await parseCv(makePdf(), name, type)).toMatchObject({ ok: false, reason: 'wrong-type' });
  });
});

describe('a bomb dies alone', PATIENCE, () => {
  const zeros = deflateSync(Buffer.alloc(256 * 1024 * 1024));
  const form = (next: number) =>
    streamOf(
      `/Type /XObject /Subtype /Form /BBox [0 0 10 10] /Resources << /XObject << /Next ${next} 0 R >> >>`,
      Buffer.from('/Next Do /Next Do'),
    );
  const bombs: [what: string, kind: 'pdf' | 'docx', bytes: Buffer][] = [
    [
      'a stream of a kilobyte that inflates twice to 256 MB',
      'pdf',
      makePdf({ stored: { bytes: deflateSync(zeros), filter: '[/FlateDecode /FlateDecode]' } }),
    ],
    [
      'ten million text operators',
      'pdf',
      makePdf({ stored: { bytes: deflateSync(Buffer.from(`BT /F1 12 Tf ${'(a) Tj '.repeat(10_000_000)} ET`)), filter: '/FlateDecode' } }),
    ],
    [
      'forms that call the next one twice, 2^30 in all',
      'pdf',
      makePdf({
        pages: ['/First Do'],
        resources: '/First 10 0 R',
        extra: Array.from({ length: 30 }, (_, index) => form(11 + index).toString('latin1')),
      }),
    ],
    ['a million cells of XML', 'docx', makeDocx({ body: '<w:p><w:r><w:t>ab</w:t></w:r></w:p>'.repeat(290_000), isStored: true })],
  ];

  test.each(bombs)('%s', async (_, kind, bytes) => {
    const startedAt = performance.now();
    const { reading, children, livingChildren, longestPauseMs, ticks } = await readWatched(bytes, kind);
    expect(performance.now() - startedAt).toBeLessThan(15_000);
    // Whether it dies or is merely large, the answer is one a person can act on.
    if (!reading.ok) expect(['too-complex', 'scanned', 'damaged']).toContain(reading.reason);
    expect(children).toHaveLength(1);
    expect(livingChildren).toEqual([]);
    expect(ticks).toBeGreaterThan(5);
    expect(longestPauseMs).toBeLessThan(2000);
  });

  test('a file that takes too long is given up, and its child is dead', async () => {
    const { reading, children, livingChildren } = await readWatched(makePdf(), 'pdf', 1);
    expect(reading).toMatchObject({ ok: false, reason: 'too-complex' });
    expect(children).toHaveLength(1);
    expect(livingChildren).toEqual([]);
  });

  test('one whose reader was killed by somebody else is not refused, so that it is read again', async () => {
    const bytes = makePdf({ pages: [textAt(700, 'Ada Lovelace')] });
    for (const signal of ['SIGKILL', 'SIGTERM'] as const) {
      const reading = parseCv(bytes, 'cv.pdf', PDF, { onChild: (pid) => process.kill(pid, signal) });
      await expect(reading).rejects.toThrow(`stopped from outside by ${signal}`);
    }
  });

  test('nothing is left of a reader whose start went wrong', async () => {
    const children: number[] = [];
    const reading = parseCv(makePdf({ pages: [textAt(700, 'Ada Lovelace')] }), 'cv.pdf', PDF, {
      onChild: (pid) => {
        children.push(pid);
        throw new Error('no priority for you');
      },
    });
    await expect(reading).rejects.toThrow('no priority');
    expect(children.map(isAlive)).toEqual([false]);
  });

  test('its process has no setting of ours, little memory, and leave to read its own code alone', async () => {
    vi.stubEnv('CANARY_SECRET', 'canary-of-the-parent');
    const looks: Promise<Record<string, string>>[] = [];
    await parseCv(makePdf(), 'cv.pdf', PDF, { onChild: (pid) => looks.push(lookAt(pid)) });
    vi.unstubAllEnvs();
    const [look] = await Promise.all(looks);
    expect(look?.environ).not.toContain('canary');
    expect(look?.cmdline).toMatch(/--max-old-space-size=256.*--permission.*--allow-fs-read=/s);
    if (existsSync('/usr/bin/prlimit')) expect(look?.limits).toMatch(/Max data size\s+700000000/);
  });

  test('of six files at once two are read, and all get their turn', async () => {
    let most = 0;
    const alive = new Set<number>();
    const readings = await Promise.all(
      Array.from({ length: 6 }, () =>
        parseCv(makePdf(), 'cv.pdf', PDF, {
          onChild: (pid) => {
            for (const other of alive) if (!isAlive(other)) alive.delete(other);
            alive.add(pid);
            most = Math.max(most, alive.size);
          },
        }),
      ),
    );
    expect(readings.map(({ ok }) => ok)).toEqual(Array(6).fill(true));
    expect(most).toBe(2);
  });
});
