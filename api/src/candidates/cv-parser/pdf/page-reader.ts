import { looksAlike, rgbOf, SMALLEST_READABLE, WHITE } from '../hidden-text.ts';
import { clipBox, filledBoxes } from './filled-boxes.ts';
import { apply, type Box, boxAround, holds, intersect, type Matrix, multiply, type Point, smallestScale, UNMOVED } from './geometry.ts';
import { type GraphicsState, type Paint, startState } from './graphics-state.ts';

export type TextRun = { text: string; start: Point; end: Point; size: number; isHidden: boolean };
export type Surroundings = {
  page: Box;
  isLayerVisible(layer: unknown): boolean;
  /** The colours of a gradient, as hex; none when it is not one. */
  gradientStops(pattern: string): string[];
};
type Glyph = { unicode: string; width: number; isSpace?: boolean };

const PAPER: Paint = [WHITE];
const STROKED = 1;
const INVISIBLE = 3;
const BARELY_THERE = 0.1;
const OPAQUE_ENOUGH = 0.5;
const DEEPEST = 200;
/** A gap wider than this between glyphs is a space between words, in thousandths of the size. */
const WORD_GAP = 180;
/** Of the size, above the line they stand on. */
const MIDDLE_OF_LETTERS = 0.3;

/** Follows the operators of one page: where the pen is, what colour it has, and what was painted before. */
export class PageReader {
  readonly runs: TextRun[] = [];
  readonly #around: Surroundings;
  readonly #saved: GraphicsState[] = [];
  readonly #painted: { box: Box; paint: Paint }[] = [];
  readonly #marked: boolean[] = [];
  #state: GraphicsState;
  #line: Matrix = UNMOVED;
  #pen: Matrix = UNMOVED;
  #isClipPending = false;

  constructor(around: Surroundings) {
    this.#around = around;
    this.#state = startState(around.page);
  }

  gradient(pattern: string): Paint {
    return this.#around.gradientStops(pattern).flatMap((stop) => {
      const rgb = rgbOf(stop);
      return rgb ? [rgb] : [];
    });
  }

  set(changes: Partial<GraphicsState>): void {
    this.#state = { ...this.#state, ...changes };
  }

  save(): void {
    if (this.#saved.length >= DEEPEST) throw new RangeError('Graphics states are nested too deeply.');
    this.#saved.push(this.#state);
  }

  restore(): void {
    this.#state = this.#saved.pop() ?? this.#state;
  }

  transform(matrix: ArrayLike<number>): void {
    this.set({ matrix: multiply(this.#state.matrix, matrixOf(matrix)) });
  }

  beginForm(matrix: ArrayLike<number> | null, box: ArrayLike<number> | null): void {
    this.save();
    if (matrix) this.transform(matrix);
    if (!box) return;
    const [left = 0, bottom = 0, right = 0, top = 0] = Array.from(box);
    const corners: Point[] = [
      [left, bottom],
      [right, bottom],
      [right, top],
      [left, top],
    ];
    this.set({ clip: intersect(this.#state.clip, boxAround(corners.map((corner) => apply(this.#state.matrix, corner)))) });
  }

  setGraphics(changes: [name: string, value: unknown][]): void {
    for (const [name, value] of changes) {
      if (name === 'ca' && typeof value === 'number') this.set({ fillAlpha: value });
      if (name === 'Font' && Array.isArray(value) && typeof value[1] === 'number') this.set({ fontSize: value[1] });
    }
  }

  clipNextPath(): void {
    this.#isClipPending = true;
  }

  drawPath(path: ArrayLike<number>, isFilled: boolean): void {
    const { matrix, clip, fill, fillAlpha } = this.#state;
    // A picture behind white text may be white as well: only colours that are known count as a background.
    if (isFilled && fill.length && fill !== 'transparent' && fillAlpha >= OPAQUE_ENOUGH && this.#isMarkedVisible()) {
      for (const box of filledBoxes(path, matrix, clip)) this.#painted.push({ box, paint: fill });
    }
    if (this.#isClipPending) this.set({ clip: clipBox(path, matrix, clip) });
    this.#isClipPending = false;
  }

  beginMarked(tag: unknown, layer: unknown): void {
    this.#marked.push(tag !== 'OC' || !layer || this.#around.isLayerVisible(layer));
  }

  endMarked(): void {
    this.#marked.pop();
  }

  beginText(): void {
    this.#line = UNMOVED;
    this.#pen = UNMOVED;
  }

  setTextMatrix(matrix: ArrayLike<number>): void {
    this.#line = matrixOf(matrix);
    this.#pen = this.#line;
  }

  moveText(x: number, y: number): void {
    this.#line = multiply(this.#line, [1, 0, 0, 1, x, y]);
    this.#pen = this.#line;
  }

  nextLine(): void {
    this.moveText(0, this.#state.leading);
  }

  /** Numbers between the glyphs move the pen back, in thousandths of the size. */
  showText(glyphs: (Glyph | number | null)[]): void {
    const { fontSize, characterSpacing, wordSpacing, horizontalScale } = this.#state;
    const start = this.#penPoint();
    let text = '';
    for (const glyph of glyphs) {
      if (glyph === null) continue;
      const isGap = typeof glyph === 'number';
      const advance = isGap
        ? -glyph * 0.001 * fontSize
        : glyph.width * 0.001 * fontSize + characterSpacing + (glyph.isSpace ? wordSpacing : 0);
      if (isGap) text += -glyph > WORD_GAP && !text.endsWith(' ') ? ' ' : '';
      else text += glyph.unicode;
      this.#pen = multiply(this.#pen, [1, 0, 0, 1, advance * horizontalScale, 0]);
    }
    const end = this.#penPoint();
    const size = Math.abs(fontSize) * smallestScale(multiply(this.#state.matrix, this.#pen));
    if (text) this.runs.push({ text, start, end, size, isHidden: this.#isHidden(start, end, size) });
  }

  #penPoint(): Point {
    return apply(multiply(this.#state.matrix, this.#pen), [0, this.#state.rise]);
  }

  #isHidden(start: Point, end: Point, size: number): boolean {
    const { renderMode, fill, stroke, fillAlpha, clip } = this.#state;
    if (renderMode === INVISIBLE) return true;
    if (fillAlpha < BARELY_THERE || size < SMALLEST_READABLE || !this.#isMarkedVisible()) return true;
    const middle: Point = [(start[0] + end[0]) / 2, (start[1] + end[1]) / 2 + size * MIDDLE_OF_LETTERS];
    if (!holds(this.#around.page, middle) || !holds(clip, middle)) return true;
    const ink = renderMode === STROKED ? stroke : fill;
    if (ink === 'transparent') return true;
    const behind = this.#painted.findLast(({ box }) => holds(box, middle))?.paint ?? PAPER;
    return ink.length > 0 && ink.every((color) => behind.some((other) => looksAlike(color, other)));
  }

  #isMarkedVisible(): boolean {
    return this.#marked.every(Boolean);
  }
}

const matrixOf = (matrix: ArrayLike<number>): Matrix => [
  matrix[0] ?? 1,
  matrix[1] ?? 0,
  matrix[2] ?? 0,
  matrix[3] ?? 1,
  matrix[4] ?? 0,
  matrix[5] ?? 0,
];
