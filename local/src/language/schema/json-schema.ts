/** The part of JSON Schema that a request for a structured answer uses. */
export type JsonSchema = {
  $ref?: string;
  $defs?: Record<string, JsonSchema>;
  definitions?: Record<string, JsonSchema>;
  title?: string;
  type?: string | string[];
  nullable?: boolean;
  const?: unknown;
  enum?: unknown[];
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  allOf?: JsonSchema[];
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema | JsonSchema[];
  prefixItems?: JsonSchema[];
  minItems?: number;
  maxItems?: number;
  uniqueItems?: boolean;
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  format?: string;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  exclusiveMaximum?: number;
  multipleOf?: number;
};

/** The schema with its reference followed and its `allOf` merged in; `root` holds the definitions. */
export function resolveSchema(schema: JsonSchema, root: JsonSchema): JsonSchema {
  const { $ref, allOf, ...own } = schema;
  if ($ref !== undefined) return { ...resolveSchema(lookUp($ref, root), root), ...own };
  if (!allOf) return schema;
  return allOf.map((part) => resolveSchema(part, root)).reduce((merged, part) => merge(merged, part), own);
}

/** The types it allows; where none is named, what its keywords speak of. */
export function typesOf(schema: JsonSchema): string[] {
  const named = [schema.type ?? []].flat();
  if (named.length > 0) return schema.nullable ? [...named, 'null'] : named;
  if (schema.properties) return ['object'];
  if (schema.items || schema.prefixItems) return ['array'];
  if (schema.minimum !== undefined || schema.maximum !== undefined) return ['number'];
  return ['string'];
}

export const branchesOf = (schema: JsonSchema): JsonSchema[] => schema.anyOf ?? schema.oneOf ?? [];

const merge = (left: JsonSchema, right: JsonSchema): JsonSchema => ({
  ...left,
  ...right,
  ...((left.properties || right.properties) && { properties: { ...left.properties, ...right.properties } }),
});

function lookUp(reference: string, root: JsonSchema): JsonSchema {
  const steps = reference.replace(/^#\/?/, '').split('/').filter(Boolean);
  const found = steps.reduce<unknown>((at, step) => {
    const name = decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~');
    return (at as Record<string, unknown> | undefined)?.[name];
  }, root);
  return (found ?? {}) as JsonSchema;
}
