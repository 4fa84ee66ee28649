import { getDocumentProxy } from 'unpdf';
import { z } from 'zod';
import { cleanText, hasWords } from '../clean-text.ts';
import { type CvText, RefusedCv } from '../cv-reading.ts';
import { hiddenTextOf } from '../hidden-text.ts';
import { joinRuns } from './join-runs.ts';
import { readRuns } from './read-runs.ts';

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;
type Layers = Awaited<ReturnType<PdfDocument['getOptionalContentConfig']>>;
type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>;

const MOST_PAGES = 50;
const ENOUGH_CHARACTERS = 200_000;
const SILENT = 0;
/** In pixels: no picture is decoded, since nobody looks at one here. */
const LARGEST_PICTURE = 1;
const WITHOUT_ANNOTATIONS = 0;

export async function readPdf(bytes: Buffer): Promise<CvText> {
  const document = await openDocument(bytes);
  if (document.numPages > MOST_PAGES) throw new RefusedCv('too-complex');
  const layers = await document.getOptionalContentConfig();
  const visible: string[] = [];
  const hidden: string[] = [];
  let characters = 0;
  for (let number = 1; number <= document.numPages && characters < ENOUGH_CHARACTERS; number += 1) {
    const page = await document.getPage(number);
    const read = await readPage(page, layers);
    visible.push(read.visible);
    hidden.push(...read.hidden);
    characters += read.visible.length;
    page.cleanup();
  }
  const text = cleanText(visible.join('\n\n'));
  if (!hasWords(text)) throw new RefusedCv('scanned');
  return { ok: true, text, pages: document.numPages, hiddenText: hiddenTextOf(hidden) };
}

async function openDocument(bytes: Buffer): Promise<PdfDocument> {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), {
      verbosity: SILENT,
      maxImageSize: LARGEST_PICTURE,
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      enableXfa: false,
    } as Parameters<typeof getDocumentProxy>[1]);
  } catch (error) {
    if ((error as Error).name === 'PasswordException') throw new RefusedCv('encrypted');
    throw error;
  }
}

/** The library lays text out best; where something is hidden, the text is laid out here from what can be seen. */
async function readPage(page: PdfPage, layers: Layers): Promise<{ visible: string; hidden: string[] }> {
  const operators = await page.getOperatorList({ annotationMode: WITHOUT_ANNOTATIONS });
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  const runs = readRuns(operators, {
    page: [left, bottom, right, top],
    isLayerVisible: (layer) => layers.isVisible(layer),
    gradientStops: (pattern) => stopsOf(page.objs.has(pattern) ? page.objs.get(pattern) : undefined),
  });
  const hidden = runs.filter((run) => run.isHidden);
  if (hidden.some(({ text }) => hasWords(text))) {
    return { visible: joinRuns(runs.filter((run) => !run.isHidden)), hidden: joinRuns(hidden).split('\n') };
  }
  const { items } = await page.getTextContent();
  return { visible: items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''), hidden: [] };
}

/** The library holds a gradient as a list: its kind, its shape, its box, its stops as (place, colour). */
function stopsOf(pattern: unknown): string[] {
  const gradient = Gradient.safeParse(pattern);
  return gradient.success ? gradient.data[3].map(([, color]) => color) : [];
}

const Gradient = z.tuple([z.literal('RadialAxial'), z.string(), z.unknown(), z.array(z.tuple([z.number(), z.string()]))], z.unknown());
