import { looksAlike, type Rgb, rgbOf, SMALLEST_READABLE } from '../hidden-text.ts';
import type { Attributes } from './walk-xml.ts';

/** How a run of text looks, as far as it decides whether anybody sees it. What is undefined comes from its styles. */
export type RunLook = {
  isVanished?: boolean;
  /** 'auto' is black on light and white on dark: always seen. */
  color?: Rgb | 'auto';
  points?: number;
  background?: Background;
};

/** A colour, or one of the theme that is not the page's. */
export type Background = Rgb | 'colored';

const HIGHLIGHTS_LIKE_PAPER = new Set(['none', 'white']);

/** Reads one property of `w:rPr` into the look. */
export function readRunProperty(look: RunLook, name: string, attributes: Attributes): void {
  const value = attributes.get('w:val');
  if (name === 'w:vanish' || name === 'w:specVanish') look.isVanished = isOn(value);
  if (name === 'w:color') look.color = rgbOf(value) ?? 'auto';
  if (name === 'w:sz') look.points = Number(value) / 2;
  if (name === 'w:highlight' && value && !HIGHLIGHTS_LIKE_PAPER.has(value)) look.background = 'colored';
  if (name === 'w:shd') {
    const background = shadingOf(attributes);
    if (background) look.background = background;
  }
}

/** The fill of `w:shd`; undefined where the page shows through. */
export const shadingOf = (attributes: Attributes): Rgb | undefined => rgbOf(attributes.get('w:fill'));

export function isHidden(look: RunLook, background: Background): boolean {
  if (look.isVanished) return true;
  if (look.points !== undefined && look.points < SMALLEST_READABLE) return true;
  const behind = look.background ?? background;
  return behind !== 'colored' && look.color !== undefined && look.color !== 'auto' && looksAlike(look.color, behind);
}

const isOn = (value: string | undefined) => value === undefined || !['0', 'false', 'off', 'none'].includes(value);
