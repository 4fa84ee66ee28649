import type { JsonSchema } from './json-schema.ts';
import type { SeededRandom } from './seeded-random.ts';

const USUAL_SPAN = 10;
/** Bounds as far out as those of the safe integers are no bounds of a sensible answer. */
const FAR = 1e12;
const TOP_OF_SCALE = 5;

/** Inside the bounds, on the grid of `multipleOf`; a fraction has one decimal where the bounds leave room for it. */
export function sampleNumber(schema: JsonSchema, isInteger: boolean, random: SeededRandom): number {
  const { least, most, step } = numberRange(schema, isInteger);
  return onGrid(random.integer(Math.ceil(least / step - 1e-9), Math.floor(most / step + 1e-9)), step);
}

/** The largest number the schema takes; five, the top of most scales, where it has no upper bound. */
export function largestNumber(schema: JsonSchema, isInteger: boolean): number {
  const { most, step } = numberRange(schema, isInteger);
  const isBounded = Math.min(schema.maximum ?? FAR, schema.exclusiveMaximum ?? FAR) < FAR;
  return isBounded ? onGrid(Math.floor(most / step + 1e-9), step) : Math.max(TOP_OF_SCALE, schema.minimum ?? TOP_OF_SCALE);
}

function numberRange(schema: JsonSchema, isInteger: boolean): { least: number; most: number; step: number } {
  const above = schema.exclusiveMinimum ?? Number.NEGATIVE_INFINITY;
  const below = schema.exclusiveMaximum ?? Number.POSITIVE_INFINITY;
  const low = Math.max(schema.minimum ?? Number.NEGATIVE_INFINITY, above);
  const high = Math.min(schema.maximum ?? Number.POSITIVE_INFINITY, below);
  const least = low > -FAR ? low : Math.min(0, high < FAR ? high - USUAL_SPAN : 0);
  const most = high < FAR ? high : least + Math.max(USUAL_SPAN, 2 * (schema.multipleOf ?? 0));
  const step = schema.multipleOf ?? (isInteger ? 1 : stepFor(most - least));
  const from = Math.ceil(least / step - 1e-9) * step;
  return { least: from <= above ? from + step : from, most: Math.floor(most / step + 1e-9) * step >= below ? most - step : most, step };
}

const stepFor = (span: number): number => (span >= 1 ? 0.1 : span > 0 ? span / 10 : 1);

const onGrid = (count: number, step: number): number => Number((count * step).toPrecision(12));
