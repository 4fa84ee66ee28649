import { OPS } from 'unpdf/pdfjs';
import { rgbOf } from '../hidden-text.ts';
import type { Paint } from './graphics-state.ts';
import { PageReader, type Surroundings, type TextRun } from './page-reader.ts';

type Operators = { fnArray: ArrayLike<number>; argsArray: ArrayLike<unknown> };
// biome-ignore lint/suspicious/noExplicitAny: the library types the arguments of its operators as any
type Arguments = any[];
type Handler = (page: PageReader, args: Arguments) => void;

const FILLS = new Set([OPS.fill, OPS.eoFill, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke]);

/** What each operator does to the page, of those that decide where text is and whether anybody sees it. */
const HANDLERS: Record<number, Handler> = {
  [OPS.save]: (page) => page.save(),
  [OPS.restore]: (page) => page.restore(),
  [OPS.transform]: (page, args) => page.transform(args),
  [OPS.paintFormXObjectBegin]: (page, [matrix, box]) => page.beginForm(matrix, box),
  [OPS.paintFormXObjectEnd]: (page) => page.restore(),
  [OPS.beginGroup]: (page) => page.save(),
  [OPS.endGroup]: (page) => page.restore(),
  [OPS.setGState]: (page, [changes]) => page.setGraphics(changes),
  [OPS.setFillRGBColor]: (page, [color]) => page.set({ fill: plain(color) }),
  [OPS.setFillColorN]: (page, [kind, pattern]) => page.set({ fill: kind === 'Shading' ? page.gradient(pattern) : [] }),
  [OPS.setFillTransparent]: (page) => page.set({ fill: 'transparent' }),
  [OPS.setStrokeRGBColor]: (page, [color]) => page.set({ stroke: plain(color) }),
  [OPS.setStrokeColorN]: (page) => page.set({ stroke: [] }),
  [OPS.clip]: (page) => page.clipNextPath(),
  [OPS.eoClip]: (page) => page.clipNextPath(),
  [OPS.constructPath]: (page, [paint, [path]]) => page.drawPath(path ?? [], FILLS.has(paint)),
  [OPS.beginMarkedContentProps]: (page, [tag, properties]) => page.beginMarked(tag, properties),
  [OPS.beginMarkedContent]: (page) => page.beginMarked(undefined, undefined),
  [OPS.endMarkedContent]: (page) => page.endMarked(),
  [OPS.beginText]: (page) => page.beginText(),
  [OPS.setFont]: (page, [, size]) => page.set({ fontSize: size }),
  [OPS.setTextRenderingMode]: (page, [renderMode]) => page.set({ renderMode }),
  [OPS.setCharSpacing]: (page, [characterSpacing]) => page.set({ characterSpacing }),
  [OPS.setWordSpacing]: (page, [wordSpacing]) => page.set({ wordSpacing }),
  [OPS.setHScale]: (page, [scale]) => page.set({ horizontalScale: scale / 100 }),
  [OPS.setLeading]: (page, [leading]) => page.set({ leading: -leading }),
  [OPS.setTextRise]: (page, [rise]) => page.set({ rise }),
  [OPS.moveText]: (page, [x, y]) => page.moveText(x, y),
  [OPS.setLeadingMoveText]: (page, [x, y]) => {
    page.set({ leading: y });
    page.moveText(x, y);
  },
  [OPS.setTextMatrix]: (page, [matrix]) => page.setTextMatrix(matrix),
  [OPS.nextLine]: (page) => page.nextLine(),
  [OPS.showText]: (page, [glyphs]) => page.showText(glyphs),
};

const plain = (color: string): Paint => {
  const rgb = rgbOf(color);
  return rgb ? [rgb] : [];
};

/** Every piece of text of a page in the order it is drawn, and whether it can be seen. */
export function readRuns({ fnArray, argsArray }: Operators, surroundings: Surroundings): TextRun[] {
  const page = new PageReader(surroundings);
  for (let index = 0; index < fnArray.length; index += 1) {
    HANDLERS[fnArray[index] ?? -1]?.(page, (argsArray[index] ?? []) as Arguments);
  }
  return page.runs;
}
