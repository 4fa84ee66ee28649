import type { Rgb } from '../hidden-text.ts';
import { type Box, type Matrix, UNMOVED } from './geometry.ts';

/** One colour, or the stops of a gradient; none where it is not known, as of pictures. */
export type Paint = readonly Rgb[];

/** What the operators of a page have set so far. */
export type GraphicsState = {
  matrix: Matrix;
  clip: Box;
  fill: Paint | 'transparent';
  stroke: Paint;
  fillAlpha: number;
  renderMode: number;
  fontSize: number;
  characterSpacing: number;
  wordSpacing: number;
  horizontalScale: number;
  leading: number;
  rise: number;
};

const BLACK: Paint = [[0, 0, 0]];

export const startState = (page: Box): GraphicsState => ({
  matrix: UNMOVED,
  clip: page,
  fill: BLACK,
  stroke: BLACK,
  fillAlpha: 1,
  renderMode: 0,
  fontSize: 1,
  characterSpacing: 0,
  wordSpacing: 0,
  horizontalScale: 1,
  leading: 0,
  rise: 0,
});
