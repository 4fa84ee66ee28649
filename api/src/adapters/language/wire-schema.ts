import type { OutputWay } from '@viva/domain';
import { z } from 'zod';

/** The form of an answer as vendors take it. */
export const wireSchema = (name: string, schema: z.ZodType): Record<string, unknown> => {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { target: 'draft-7' });
  return { title: name, ...json };
};

/** For a model that is not held to the form by its vendor, the form stands in the system prompt. */
export const systemFor = (system: string, schema: Record<string, unknown>, way: OutputWay): string =>
  way === 'json_schema'
    ? system
    : `${system}\n\nAnswer with one JSON object and nothing before or after it. It follows this JSON Schema:\n${JSON.stringify(schema)}`;
