import { branchesOf, type JsonSchema, resolveSchema, typesOf } from './json-schema.ts';
import { sampleNumber } from './sample-number.ts';
import { sampleString } from './sample-string.ts';
import type { SeededRandom } from './seeded-random.ts';

/** Beyond this depth a schema that refers to itself is left by its shortest way. */
const DEEPEST = 8;
const MOST_ITEMS = 3;
const DISTINCT_TRIES = 40;

/** A value that validates against the schema: all of its properties are there, each plausible for its type. */
export const sampleSchema = (schema: object, random: SeededRandom): unknown => sample(schema, { root: schema, random, depth: 0 });

type Place = { root: JsonSchema; random: SeededRandom; depth: number };

function sample(unresolved: JsonSchema, place: Place): unknown {
  const schema = resolveSchema(unresolved, place.root);
  if ('const' in schema) return schema.const;
  if (schema.enum && schema.enum.length > 0) return place.random.pick(schema.enum as [unknown, ...unknown[]]);
  const branch = pickBranch(branchesOf(schema), place);
  if (branch) {
    const { anyOf, oneOf, ...shared } = schema;
    const resolved = resolveSchema(branch, place.root);
    return sample(
      { ...shared, ...resolved, ...(shared.properties && { properties: { ...shared.properties, ...resolved.properties } }) },
      place,
    );
  }
  return sampleType(pickType(typesOf(schema), place), schema, place);
}

function sampleType(type: string, schema: JsonSchema, place: Place): unknown {
  if (type === 'object') return sampleObject(schema, place);
  if (type === 'array') return sampleArray(schema, place);
  if (type === 'number' || type === 'integer') return sampleNumber(schema, type === 'integer', place.random);
  if (type === 'boolean') return place.random.next() < 0.5;
  if (type === 'null') return null;
  return sampleString(schema, place.random);
}

function sampleObject(schema: JsonSchema, place: Place): Record<string, unknown> {
  const within = { ...place, depth: place.depth + 1 };
  return Object.fromEntries(Object.entries(schema.properties ?? {}).map(([name, child]) => [name, sample(child, within)]));
}

function sampleArray(schema: JsonSchema, place: Place): unknown[] {
  const within = { ...place, depth: place.depth + 1 };
  const tuple = schema.prefixItems ?? (Array.isArray(schema.items) ? schema.items : []);
  const rest = Array.isArray(schema.items) ? undefined : schema.items;
  const least = Math.max(schema.minItems ?? 0, 0);
  const most = Math.max(least, Math.min(schema.maxItems ?? Number.POSITIVE_INFINITY, Math.max(least, MOST_ITEMS)));
  const count = place.depth >= DEEPEST ? least : place.random.integer(Math.max(least, Math.min(1, most)), most);
  const items: unknown[] = tuple.map((child) => sample(child, within));
  if (!rest) return items;
  for (let tries = 0; items.length < count && tries < DISTINCT_TRIES; tries++) {
    const item = sample(rest, within);
    if (!schema.uniqueItems || !items.some((other) => JSON.stringify(other) === JSON.stringify(item))) items.push(item);
  }
  return items;
}

/** Deep down the one that ends; above, null less often than something. */
function pickBranch(branches: JsonSchema[], { root, random, depth }: Place): JsonSchema | undefined {
  const [first, ...others] = branches;
  if (!first) return undefined;
  const isNull = (branch: JsonSchema) => resolveSchema(branch, root).type === 'null';
  const ending = branches.find(isNull) ?? branches.find(({ $ref }) => $ref === undefined);
  if (depth >= DEEPEST) return ending ?? first;
  const picked = random.pick([first, ...others]);
  return isNull(picked) && random.next() < 0.5 ? (branches.find((branch) => !isNull(branch)) ?? picked) : picked;
}

function pickType(types: string[], { random, depth }: Place): string {
  if (types.includes('null') && (depth >= DEEPEST || random.next() < 0.2)) return 'null';
  const [first = 'string', ...others] = types.filter((type) => type !== 'null');
  return types.every((type) => type === 'null') ? 'null' : random.pick([first, ...others]);
}
