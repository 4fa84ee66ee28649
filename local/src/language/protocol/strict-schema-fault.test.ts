import { expect, test } from 'vitest';
import { z } from 'zod';
import { strictSchemaFault } from './strict-schema-fault.ts';

const faultOf = (schema: z.ZodType) => strictSchemaFault(z.toJSONSchema(schema) as Record<string, unknown>);

test('a strict schema names all of its properties, closes its objects and makes no use of oneOf', () => {
  expect(faultOf(z.strictObject({ items: z.array(z.strictObject({ text: z.string().nullable() })) }))).toBeUndefined();
  expect(faultOf(z.array(z.string()))).toMatch(/type: "object"/);
  expect(faultOf(z.looseObject({ text: z.string() }))).toBe(
    "In context=(), 'additionalProperties' is required to be supplied and to be false.",
  );
  expect(faultOf(z.strictObject({ text: z.string().optional() }))).toMatch(/Missing 'text'/);
  expect(faultOf(z.strictObject({ list: z.array(z.strictObject({ a: z.string().optional() })) }))).toMatch(
    /'properties', 'list', 'items'\).*Missing 'a'/,
  );
  const choice = z.discriminatedUnion('kind', [z.strictObject({ kind: z.literal('a') }), z.strictObject({ kind: z.literal('b') })]);
  expect(faultOf(z.strictObject({ choice }))).toMatch(/'oneOf' is not permitted/);
});
