import type { ChatRequest } from '../protocol/chat-request.ts';
import { sampleSchema } from '../schema/sample-schema.ts';
import type { SeededRandom } from '../schema/seeded-random.ts';
import type { Wanted } from './wanted-schema.ts';

/** By the `name` of the JSON Schema that an answer must follow. */
export type Composers = Record<string, (request: ChatRequest) => unknown>;

/** What a good model answers: the composer of that name knows, else anything that validates. */
export function sensibleValue(request: ChatRequest, wanted: Wanted, composers: Composers, random: SeededRandom): unknown {
  const compose = Object.hasOwn(composers, wanted.name) ? composers[wanted.name] : undefined;
  if (compose) return compose(request);
  return wanted.schema ? sampleSchema(wanted.schema, random) : {};
}
