import type { ChatRequest } from '../protocol/chat-request.ts';

/** The shape an answer must have: a name for its composer and a schema, as far as the request has them. */
export type Wanted = { name: string; schema: Record<string, unknown> | undefined };

/**
 * Undefined where plain text is wanted. Without structured outputs a caller asks for JSON and writes the schema into its prompt;
 * there the last one in the messages counts, named by its title.
 */
export function wantedSchema({ responseFormat, messages }: ChatRequest): Wanted | undefined {
  if (responseFormat.type === 'text') return undefined;
  if (responseFormat.type === 'json_schema') return { name: responseFormat.name, schema: responseFormat.schema };
  const schema = messages
    .flatMap(({ content }) => objectsIn(content))
    .findLast((found) => found.type === 'object' && 'properties' in found);
  return { name: typeof schema?.title === 'string' ? schema.title : 'json_object', schema };
}

function objectsIn(text: string): Record<string, unknown>[] {
  const found: Record<string, unknown>[] = [];
  for (let at = text.indexOf('{'); at >= 0; at = text.indexOf('{', at + 1)) {
    const end = closingBrace(text, at);
    if (end < 0) continue;
    try {
      found.push(JSON.parse(text.slice(at, end + 1)));
      at = end;
    } catch {
      // Braces of something else; a schema may begin at the next one.
    }
  }
  return found;
}

function closingBrace(text: string, from: number): number {
  let depth = 0;
  let isInString = false;
  for (let at = from; at < text.length; at++) {
    const character = text[at];
    if (isInString && character === '\\') at += 1;
    else if (character === '"') isInString = !isInString;
    else if (!isInString && character === '{') depth += 1;
    else if (!isInString && character === '}' && --depth === 0) return at;
  }
  return -1;
}
