import type { JsonFault } from '../behaviour.ts';
import type { SeededRandom } from '../schema/seeded-random.ts';

const HUGE_CHARACTERS = 500_000;

const BREAK: Record<JsonFault, (value: unknown, json: string) => string> = {
  truncated: (_, json) => json.slice(0, Math.ceil(json.length * 0.6)),
  'single-quotes': (_, json) => json.replaceAll("'", '’').replaceAll('"', "'"),
  'trailing-commas': (_, json) => json.replace(/([^[{,])([}\]])/g, '$1,$2').replace(/^\{\}$/, '{,}'),
  'prose-around': (_, json) => `Of course. The result is ${json} as requested {see above}.`,
  'duplicate-keys': (value, json) => (isFilledObject(value) ? `${json.slice(0, -1)},${otherValues(value)}}` : `{"a":1,"a":2}`),
  empty: () => '',
  'wrong-types': (value) => JSON.stringify(isFilledObject(value) ? mapValues(value) : 'not an object'),
  huge: (value) =>
    JSON.stringify(isFilledObject(value) ? { ...value, notes: 'very '.repeat(HUGE_CHARACTERS / 5) } : 'very '.repeat(HUGE_CHARACTERS / 5)),
};

const FAULTS = Object.keys(BREAK) as [JsonFault, ...JsonFault[]];

/** Almost the answer: what a parser, or a schema, should not let through. */
export function breakJson(value: unknown, fault: JsonFault | undefined, random: SeededRandom): string {
  return BREAK[fault ?? random.pick(FAULTS)](value, JSON.stringify(value));
}

const isFilledObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length > 0;

/** The later of two equal keys wins in most parsers: here with the wrong value. */
const otherValues = (value: Record<string, unknown>): string => JSON.stringify(mapValues(value)).slice(1, -1);

const mapValues = (value: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(value).map(([name, part]) => [name, wrongType(part)]));

const wrongType = (part: unknown): unknown => (typeof part === 'string' ? { text: part } : typeof part === 'number' ? String(part) : 'yes');
