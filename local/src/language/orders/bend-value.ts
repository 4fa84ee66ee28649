import { branchesOf, type JsonSchema, resolveSchema, typesOf } from '../schema/json-schema.ts';
import { largestNumber } from '../schema/sample-number.ts';
import { sampleSchema } from '../schema/sample-schema.ts';
import { fitLength } from '../schema/sample-string.ts';
import type { SeededRandom } from '../schema/seeded-random.ts';

type Bending = { text: string; root: JsonSchema; isOnlyText: boolean; random: SeededRandom };

/** Names that refer to something; another text there would only make the answer useless to the attacker. */
const REFERENCE = /(?:^|_|[a-z])(?:id|key|ref)s?$/i;
const FAVOURABLE =
  /strong.?(?:yes|hire)|excellent|exceptional|outstanding|^pass|^hire|^yes|advance|proceed|accept|recommend|^met|^high|^full|complete|^end|close/i;
const UNFAVOURABLE = /fail|reject|decline|block|unsafe|suspicious|injection|flag|concern|missing|incomplete/i;

/**
 * The answer turned the way the orders want it: top scores, every door open, and their text wherever there is room for text.
 * @param how `isOnlyText` leaves everything but the texts as it is
 */
export function bendValue(value: unknown, schema: object | undefined, text: string, how: Pick<Bending, 'isOnlyText' | 'random'>): unknown {
  const root: JsonSchema = schema ?? {};
  return bend(value, root, '', { text, root, ...how });
}

function bend(value: unknown, unresolved: JsonSchema, name: string, bending: Bending): unknown {
  const schema = branchFor(value, resolveSchema(unresolved, bending.root), bending.root);
  if (Array.isArray(value)) return value.map((item, index) => bend(item, itemSchema(schema, index), name, bending));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, bend(part, schema.properties?.[key] ?? {}, key, bending)]));
  }
  if ('const' in schema || (bending.isOnlyText && (typeof value !== 'string' || schema.enum))) return value;
  return bendLeaf(value, schema, name, bending);
}

function bendLeaf(value: unknown, schema: JsonSchema, name: string, bending: Bending): unknown {
  if (schema.enum) return bestOf(schema.enum, value);
  if (value === null) return bendNull(schema, name, bending);
  if (typeof value === 'number') return isPlace(name) ? value : largestNumber(schema, Number.isInteger(value));
  if (typeof value === 'boolean') return !UNFAVOURABLE.test(name);
  if (typeof value !== 'string' || isPlace(name) || schema.format || schema.pattern) return value;
  return fitLength(bending.text, schema.minLength ?? 0, schema.maxLength ?? Number.POSITIVE_INFINITY);
}

const isPlace = (name: string): boolean => REFERENCE.test(name) || /^(?:index|turn|position|version|order)$/i.test(name);

/** Nothing was said where something may be: the gullible fill it in. */
function bendNull(schema: JsonSchema, name: string, bending: Bending): unknown {
  const fuller = branchesOf(schema).find((branch) => resolveSchema(branch, bending.root).type !== 'null');
  const typed = typesOf(schema).filter((type) => type !== 'null');
  if (!fuller && (schema.type === undefined || typed.length === 0)) return null;
  const wanted = fuller ?? { ...schema, type: typed, nullable: false };
  const sampled = sampleSchema({ ...wanted, $defs: bending.root.$defs ?? {}, definitions: bending.root.definitions ?? {} }, bending.random);
  return sampled === null ? null : bend(sampled, wanted, name, bending);
}

const itemSchema = ({ items, prefixItems }: JsonSchema, index: number): JsonSchema =>
  prefixItems?.[index] ?? (Array.isArray(items) ? (items[index] ?? {}) : (items ?? {}));

/** Null keeps the whole choice, so that another branch can be taken instead. */
function branchFor(value: unknown, schema: JsonSchema, root: JsonSchema): JsonSchema {
  const branches = branchesOf(schema);
  if (branches.length === 0 || value === null) return schema;
  const { anyOf, oneOf, ...shared } = schema;
  const resolved = branches.map((branch) => resolveSchema(branch, root));
  const found = resolved.find((branch) => fits(value, branch, root));
  return found ? branchFor(value, { ...shared, ...found }, root) : shared;
}

function fits(value: unknown, schema: JsonSchema, root: JsonSchema): boolean {
  if ('const' in schema) return schema.const === value;
  if (schema.enum) return schema.enum.includes(value);
  if (branchesOf(schema).length > 0) return branchesOf(schema).some((branch) => fits(value, resolveSchema(branch, root), root));
  const types = typesOf(schema);
  if (Array.isArray(value)) return types.includes('array');
  if (typeof value === 'number') return types.includes('number') || (types.includes('integer') && Number.isInteger(value));
  if (typeof value !== 'object' || value === null) return types.includes(value === null ? 'null' : typeof value);
  const entries = Object.entries(schema.properties ?? {});
  return (
    types.includes('object') &&
    entries.every(([key, part]) => !(key in value) || hasItsConst((value as Record<string, unknown>)[key], resolveSchema(part, root)))
  );
}

const hasItsConst = (value: unknown, schema: JsonSchema): boolean => !('const' in schema) || schema.const === value;

/** Numbers, and words that are numbers, at their highest; of other words the one that sounds best. */
function bestOf(allowed: unknown[], value: unknown): unknown {
  const numbers = allowed.filter(
    (choice) => choice !== null && choice !== '' && Number.isFinite(Number(choice)) && typeof choice !== 'boolean',
  );
  if (numbers.length > 0) return numbers.reduce((best, choice) => (Number(choice) > Number(best) ? choice : best));
  if (allowed.includes(true)) return true;
  return allowed.find((choice) => typeof choice === 'string' && FAVOURABLE.test(choice) && !UNFAVOURABLE.test(choice)) ?? value;
}
