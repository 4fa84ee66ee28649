import { cleanText, hasWords } from './clean-text.ts';

const LONGEST_EXCERPT = 300;
const MOST_EXCERPTS = 10;

/** Smaller than this nobody reads it, in points. */
export const SMALLEST_READABLE = 4;
/** Closer than this in every channel (of 255) a colour cannot be told from its background. */
const CLOSEST_CHANNEL = 32;

export type Rgb = readonly [red: number, green: number, blue: number];
export const WHITE: Rgb = [255, 255, 255];

/** `1a2b3c`, with or without `#`; undefined for anything else. */
export function rgbOf(hex: string | undefined): Rgb | undefined {
  const [, red, green, blue] = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex ?? '') ?? [];
  if (!red || !green || !blue) return undefined;
  return [Number.parseInt(red, 16), Number.parseInt(green, 16), Number.parseInt(blue, 16)];
}

export const looksAlike = (one: Rgb, other: Rgb) =>
  one.every((channel, index) => Math.abs(channel - (other[index] ?? 0)) < CLOSEST_CHANNEL);

/** What was found hidden, piece by piece, as a recruiter is shown it. */
export function hiddenTextOf(pieces: readonly string[]) {
  const excerpts = joinPieces(pieces).filter(hasWords);
  return { found: excerpts.length > 0, excerpts: excerpts.slice(0, MOST_EXCERPTS) };
}

/** Programs cut a sentence into many pieces; together they are readable. */
function joinPieces(pieces: readonly string[]): string[] {
  const excerpts: string[] = [];
  for (const piece of pieces) {
    const last = excerpts.at(-1);
    if (last !== undefined && last.length + piece.length < LONGEST_EXCERPT) excerpts[excerpts.length - 1] = `${last} ${piece}`;
    else if (excerpts.length < MOST_EXCERPTS) excerpts.push(piece.slice(0, LONGEST_EXCERPT));
  }
  return excerpts.map((excerpt) => cleanText(excerpt, LONGEST_EXCERPT));
}
