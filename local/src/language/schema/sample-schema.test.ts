import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { sampleSchema } from './sample-schema.ts';
import { seededRandom } from './seeded-random.ts';

const Tree: z.ZodType = z.lazy(() => z.object({ name: z.string(), children: z.array(Tree).max(3), parent: Tree.nullable() }));

const SCHEMAS: Record<string, object> = {
  bounds: z.toJSONSchema(
    z.strictObject({
      score: z.int().min(1).max(5),
      share: z.number().gt(0).lt(1),
      minutes: z.number().min(2.5).max(4),
      even: z.int().min(3).max(9).multipleOf(2),
      short: z.string().max(12),
      long: z.string().min(80).max(90),
      code: z.string().regex(/^[a-z]+-\d+$/),
    }),
  ),
  arrays: z.toJSONSchema(
    z.strictObject({
      few: z
        .array(z.enum(['a', 'b']))
        .min(2)
        .max(4),
      exact: z.array(z.string()).length(6),
      pair: z.tuple([z.string(), z.int()]),
      none: z.array(z.string()).max(0),
    }),
  ),
  choices: z.toJSONSchema(
    z.strictObject({
      kind: z.discriminatedUnion('kind', [z.object({ kind: z.literal('yes'), because: z.string() }), z.object({ kind: z.literal('no') })]),
      maybe: z.string().max(20).nullable(),
      optional: z.boolean().optional(),
      id: z.uuid(),
      link: z.url(),
      at: z.iso.datetime(),
      fixed: z.literal([1, 2]),
      both: z.intersection(z.object({ left: z.string() }), z.object({ right: z.int() })),
    }),
  ),
  recursive: z.toJSONSchema(Tree),
  handwritten: {
    type: 'object',
    properties: {
      quote: { $ref: '#/$defs/quote' },
      type: { type: ['integer', 'null'] },
      unique: { type: 'array', items: { enum: [1, 2, 3, 4] }, minItems: 3, uniqueItems: true },
    },
    required: ['quote', 'type', 'unique'],
    additionalProperties: false,
    $defs: {
      quote: { type: 'object', properties: { text: { type: 'string', minLength: 1 } }, required: ['text'], additionalProperties: false },
    },
  },
};

const validator = (schema: object) => new Ajv2020({ strict: false, validateFormats: false }).compile(schema);

test.each(Object.keys(SCHEMAS))('a sample of the schema "%s" validates, whatever the seed', (name) => {
  const schema = SCHEMAS[name] as object;
  const isValid = validator(schema);
  for (let seed = 0; seed < 200; seed++) {
    const value = sampleSchema(schema, seededRandom(String(seed)));
    expect(isValid(value), `${JSON.stringify(value)} ${JSON.stringify(isValid.errors)}`).toBe(true);
  }
});

test('one seed gives one sample, and seeds differ', () => {
  const sample = (seed: string) => JSON.stringify(sampleSchema(SCHEMAS.bounds as object, seededRandom(seed)));
  expect(sample('7')).toBe(sample('7'));
  expect(new Set(['1', '2', '3', '4'].map(sample)).size).toBe(4);
});
