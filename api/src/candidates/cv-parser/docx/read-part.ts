import { RefusedCv } from '../cv-reading.ts';
import { rgbOf, WHITE } from '../hidden-text.ts';
import { type Background, isHidden, type RunLook, readRunProperty, shadingOf } from './run-look.ts';
import type { Styles } from './styles.ts';
import { type Attributes, walkXml } from './walk-xml.ts';

type Run = { look: RunLook; style?: string; text: string };
/** An open element, with what it says about what is inside it. */
type Frame = { name: string; background?: Background; paragraph?: { style?: string }; run?: Run };

export type PartText = { visible: string; hidden: string[] };

const WORD_NAMESPACES = new Set([
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
]);
/** Deleted text, and the second telling of what stands beside it already. */
const UNREAD = new Set(['w:del', 'w:moveFrom', 'mc:Fallback', 'w:instrText', 'w:delText']);
const SPACES: Record<string, string> = { 'w:tab': '\t', 'w:br': '\n', 'w:cr': '\n', 'w:noBreakHyphen': '-' };
const THEME_PAPER = new Set(['bg1', 'lt1']);

/** The text of one part of the document in reading order, what nobody sees apart from the rest. One walk decides both. */
export function readPart(xml: string, styles: Styles): PartText {
  const visible: string[] = [];
  const hidden: string[] = [];
  const frames: Frame[] = [{ name: '', background: WHITE }];
  let unread = 0;

  for (const event of walkXml(xml)) {
    if (event.kind === 'text') {
      const run = innermost(frames, (frame) => frame.run);
      if (run && unread === 0 && frames.at(-1)?.name === 'w:t') run.text += event.text;
      continue;
    }
    if (event.kind === 'open') {
      refuseStrangeNames(event.attributes);
      if (UNREAD.has(event.name)) unread += 1;
      readProperty(frames, event.name, event.attributes, styles);
      frames.push(frameOf(event.name, event.attributes));
      const space = SPACES[event.name];
      const run = innermost(frames, ({ run }) => run);
      if (space && run && unread === 0) run.text += space;
      continue;
    }
    const frame = frames.pop();
    if (UNREAD.has(event.name)) unread -= 1;
    if (frame?.run) {
      const look = styles.lookOf(frame.run.look, frame.run.style, innermost(frames, ({ paragraph }) => paragraph)?.style);
      if (isHidden(look, backgroundOf(frames))) hidden.push(frame.run.text);
      else visible.push(frame.run.text);
    }
    if (event.name === 'w:p' || event.name === 'w:tr') visible.push('\n');
    if (event.name === 'w:tc') visible.push('\t');
  }
  return { visible: visible.join(''), hidden };
}

function frameOf(name: string, attributes: Attributes): Frame {
  if (name === 'w:r') return { name, run: { look: {}, text: '' } };
  if (name === 'w:p') return { name, paragraph: {} };
  const fill = name.startsWith('v:') && !['f', 'false'].includes(attributes.get('filled') ?? '') ? attributes.get('fillcolor') : undefined;
  return fill ? { name, background: fill.startsWith('white') ? WHITE : (rgbOf(fill.split(' ')[0]) ?? 'colored') } : { name };
}

/** Properties stand inside `…Pr` elements and belong to the element around them. */
function readProperty(frames: Frame[], name: string, attributes: Attributes, styles: Styles): void {
  const parent = frames.at(-1);
  const owner = frames.at(-2);
  if (!parent || !owner) return;
  const value = attributes.get('w:val');
  if (parent.name === 'w:rPr' && owner.run) {
    if (name === 'w:rStyle' && value) owner.run.style = value;
    readRunProperty(owner.run.look, name, attributes);
  }
  if (parent.name === 'w:pPr' && name === 'w:pStyle' && value && owner.paragraph) owner.paragraph.style = value;
  if (['w:pPr', 'w:tcPr', 'w:tblPr'].includes(parent.name)) {
    const background = name === 'w:shd' ? shadingOf(attributes) : undefined;
    if (background) owner.background = background;
    if (name === 'w:tblStyle' && value && styles.isShaded(value)) owner.background = 'colored';
  }
  readShape(frames, name, attributes);
}

/** A text box lies on the fill of its shape; the shape's outline is another matter. */
function readShape(frames: Frame[], name: string, attributes: Attributes): void {
  const [shape, properties, fill] = frames.slice(-3);
  if (fill?.name === 'a:solidFill' && properties?.name === 'wps:spPr' && shape) {
    if (name === 'a:srgbClr') shape.background = rgbOf(attributes.get('val')) ?? WHITE;
    if (name === 'a:schemeClr') shape.background = THEME_PAPER.has(attributes.get('val') ?? '') ? WHITE : 'colored';
  }
}

const backgroundOf = (frames: Frame[]): Background => innermost(frames, ({ background }) => background) ?? WHITE;

function innermost<Found>(frames: Frame[], look: (frame: Frame) => Found | undefined): Found | undefined {
  for (let index = frames.length - 1; index >= 0; index -= 1) {
    const frame = frames[index];
    const found = frame && look(frame);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Every program calls the namespace `w`. Another name would hide text from this walk and show it to others. */
function refuseStrangeNames(attributes: Attributes): void {
  for (const [name, value] of attributes) {
    if (!name.startsWith('xmlns')) continue;
    if (WORD_NAMESPACES.has(value) !== (name === 'xmlns:w')) throw new RefusedCv('damaged');
  }
}
