import { cleanText, hasWords } from '../clean-text.ts';
import { type CvText, RefusedCv } from '../cv-reading.ts';
import { hiddenTextOf } from '../hidden-text.ts';
import { readArchive } from './read-archive.ts';
import { type PartText, readPart } from './read-part.ts';
import { readStyles } from './styles.ts';

/** Headers first, since many a CV has the name and address there, then the text, then footers. */
export async function readDocx(bytes: Buffer): Promise<CvText> {
  const parts = await readArchive(bytes);
  const [main, ...others] = [...parts].filter(([name]) => /^word\/document\d*\.xml$/.test(name));
  if (!main) throw new RefusedCv('wrong-type');
  if (others.length) throw new RefusedCv('damaged');
  const styles = readStyles(parts.get('word/styles.xml'));
  const read = (ending: string): PartText[] =>
    [...parts].filter(([name]) => name.startsWith(`word/${ending}`)).map(([, xml]) => readPart(xml, styles));
  const texts = [...read('header'), readPart(main[1], styles), ...read('footer')];

  const text = cleanText(withoutRepeats(texts.map(({ visible }) => visible)).join('\n'));
  if (!hasWords(text)) throw new RefusedCv('scanned');
  return { ok: true, text, pages: null, hiddenText: hiddenTextOf(texts.flatMap(({ hidden }) => hidden)) };
}

/** First, even and default header are often one. */
const withoutRepeats = (texts: string[]) => [...new Set(texts)];
