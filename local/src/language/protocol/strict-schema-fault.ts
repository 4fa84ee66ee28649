type Schema = Record<string, unknown>;

/** What strict structured outputs do not take, however valid the schema is. */
const NOT_PERMITTED = ['allOf', 'oneOf', 'not', 'if', 'then', 'else', 'dependentRequired', 'dependentSchemas', 'patternProperties'];
const DEEPEST = 10;

/** Why OpenAI would refuse this schema with `strict: true`, in its words; undefined for one that it takes. */
export function strictSchemaFault(schema: Schema): string | undefined {
  if (schema.type !== 'object') return `schema must be a JSON Schema of 'type: "object"', got 'type: "${String(schema.type ?? 'None')}"'.`;
  return faultAt(schema, [], 0);
}

function faultAt(schema: Schema, path: string[], depth: number): string | undefined {
  const where = `In context=(${path.map((step) => `'${step}'`).join(', ')}${path.length === 1 ? ',' : ''})`;
  const banned = NOT_PERMITTED.find((keyword) => keyword in schema);
  if (banned) return `${where}, '${banned}' is not permitted.`;
  if (depth > DEEPEST) return `${where}, the schema is nested more than ${DEEPEST} levels deep.`;
  return objectFault(schema, where) ?? faultWithin(schema, path, depth);
}

function objectFault(schema: Schema, where: string): string | undefined {
  if (schema.type !== 'object' && !('properties' in schema)) return undefined;
  if (schema.additionalProperties !== false) return `${where}, 'additionalProperties' is required to be supplied and to be false.`;
  const required = Array.isArray(schema.required) ? schema.required : [];
  const absent = Object.keys((schema.properties ?? {}) as Schema).find((name) => !required.includes(name));
  if (absent === undefined) return undefined;
  return `${where}, 'required' is required to be supplied and to be an array including every key in properties. Missing '${absent}'.`;
}

function faultWithin(schema: Schema, path: string[], depth: number): string | undefined {
  for (const { steps, child, isDeeper } of childrenOf(schema)) {
    const fault = faultAt(child, [...path, ...steps], isDeeper ? depth + 1 : depth);
    if (fault) return fault;
  }
  return undefined;
}

function childrenOf(schema: Schema): { steps: string[]; child: Schema; isDeeper: boolean }[] {
  const named = ['properties', '$defs', 'definitions'].flatMap((keyword) =>
    Object.entries((schema[keyword] ?? {}) as Record<string, Schema>).map(([name, child]) => ({
      steps: [keyword, name],
      child,
      isDeeper: keyword === 'properties',
    })),
  );
  const branches = ((schema.anyOf ?? []) as Schema[]).map((child, index) => ({ steps: ['anyOf', String(index)], child, isDeeper: false }));
  const items = schema.items === undefined ? [] : [{ steps: ['items'], child: schema.items as Schema, isDeeper: true }];
  return [...named, ...items, ...branches];
}
