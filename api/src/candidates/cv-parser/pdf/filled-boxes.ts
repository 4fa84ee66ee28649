import { apply, areaOf, type Box, boxAround, intersect, type Matrix, overlap, type Point, polygonArea } from './geometry.ts';

/** As the library numbers the steps of a path, and how many numbers follow each. */
const STEP_NUMBERS: Record<number, number> = { 0: 2, 1: 2, 2: 6, 3: 4, 4: 0 };
const MOVE = 0;
const FULL_ENOUGH = 0.6;

/** The outlines of a path, each as its points. */
function outlinesOf(path: ArrayLike<number>, matrix: Matrix): Point[][] {
  const outlines: Point[][] = [];
  for (let index = 0; index < path.length; ) {
    const step = path[index] ?? -1;
    const numbers = STEP_NUMBERS[step];
    if (numbers === undefined) return [];
    if (step === MOVE) outlines.push([]);
    for (let at = index + 1; at < index + 1 + numbers; at += 2) outlines.at(-1)?.push(apply(matrix, [path[at] ?? 0, path[at + 1] ?? 0]));
    index += 1 + numbers;
  }
  return outlines.filter((points) => points.length > 2);
}

/**
 * Where filling a path surely puts colour: boxes that are mostly full. Shapes that lie over each other may cancel out,
 * and two dots at the corners of a page make a box of a page, so neither counts.
 */
export function filledBoxes(path: ArrayLike<number>, matrix: Matrix, clip: Box): Box[] {
  const outlines = outlinesOf(path, matrix);
  const boxes = outlines.map(boxAround);
  if (boxes.some((box, index) => boxes.slice(index + 1).some((other) => overlap(box, other)))) return [];
  return boxes
    .filter((box, index) => polygonArea(outlines[index] ?? []) >= areaOf(box) * FULL_ENOUGH)
    .map((box) => intersect(box, clip))
    .filter((box) => areaOf(box) > 0);
}

/** The box that a clipping path leaves open. */
export const clipBox = (path: ArrayLike<number>, matrix: Matrix, clip: Box): Box =>
  intersect(boxAround(outlinesOf(path, matrix).flat()), clip);
