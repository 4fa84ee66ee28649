/** Every value that an `enum` or a `const` anywhere in the schema allows. */
export function enumValues(schema: unknown, found = new Set<unknown>()): Set<unknown> {
  if (typeof schema !== 'object' || schema === null) return found;
  for (const [keyword, part] of Object.entries(schema)) {
    if (keyword === 'enum' && Array.isArray(part)) for (const value of part) found.add(value);
    else if (keyword === 'const') found.add(part);
    else enumValues(part, found);
  }
  return found;
}
