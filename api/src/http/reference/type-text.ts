/** The part of JSON Schema that the document uses. */
export type Schema = {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  format?: string;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  default?: unknown;
};

export const nameOf = (reference: string) => reference.slice(reference.lastIndexOf('/') + 1);

/** A schema as a type a reader knows, such as `{ id: string (uuid), turns: Turn[] }`, indented. */
export function typeText(schema: Schema, indent = ''): string {
  if (schema.$ref !== undefined) return nameOf(schema.$ref);
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum !== undefined) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return choices.map((choice) => typeText(choice, indent)).join(' | ');
  if (schema.allOf !== undefined) return schema.allOf.map((part) => typeText(part, indent)).join(' & ');
  if (Array.isArray(schema.type)) return schema.type.map((type) => typeText({ ...schema, type }, indent)).join(' | ');
  if (schema.type === 'array') return arrayText(schema.items ?? {}, indent);
  if (schema.type === 'object' || schema.properties !== undefined) return objectText(schema, indent);
  return `${schema.type ?? 'anything'}${limitsOf(schema)}`;
}

function arrayText(items: Schema, indent: string): string {
  const text = typeText(items, indent);
  return text.includes(' | ') ? `(${text})[]` : `${text}[]`;
}

function objectText({ properties = {}, required = [], additionalProperties }: Schema, indent: string): string {
  const deeper = `${indent}  `;
  const lines = Object.entries(properties).map(
    ([name, property]) => `${deeper}${name}${required.includes(name) ? '' : '?'}: ${typeText(property, deeper)}${defaultOf(property)}`,
  );
  if (typeof additionalProperties === 'object') lines.push(`${deeper}[name]: ${typeText(additionalProperties, deeper)}`);
  return lines.length === 0 ? '{}' : `{\n${lines.join('\n')}\n${indent}}`;
}

const defaultOf = ({ default: value }: Schema) => (value === undefined ? '' : ` = ${JSON.stringify(value)}`);

function limitsOf({ type, format, minimum, maximum, minLength, maxLength }: Schema): string {
  if (type === 'null' || type === 'boolean') return '';
  const range = [minimum ?? minLength, maximum ?? maxLength];
  const limits = [
    ...(format === undefined ? [] : [format]),
    ...(range.every((limit) => limit === undefined) ? [] : [`${range[0] ?? ''}…${range[1] ?? ''}`]),
  ];
  return limits.length === 0 ? '' : ` (${limits.join(', ')})`;
}
