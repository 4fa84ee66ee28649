import { repeatsPrompt } from '@viva/domain';
import { jsonrepair } from 'jsonrepair';
import type { ObjectRequest } from '../../ports/language.ts';

type Reading<T> = { value: T } | { faults: string[] };

/** Enough for a model to see what it did; a wall of them costs more than it tells. */
const MOST_FAULTS = 20;

/** No text holds them, and the database takes none of them. */
const CONTROL = /(?![\n\t\r])\p{Cc}/u;

/** The object in a model's answer, or what is wrong with it in words for the model. */
export function readObject<T>(
  text: string,
  { schema, system, faultsOf }: Pick<ObjectRequest<T>, 'schema' | 'system' | 'faultsOf'>,
): Reading<T> {
  const json = text.trim() === '' ? undefined : objectIn(text);
  if (json === undefined) return { faults: ['The answer was not one complete JSON object.'] };
  const parsed = schema.safeParse(json);
  if (!parsed.success) {
    return {
      faults: parsed.error.issues.slice(0, MOST_FAULTS).map(({ path, message }) => `${path.join('.') || 'The answer'}: ${message}`),
    };
  }
  const texts = textsIn(parsed.data);
  if (texts.some((text) => !text.isWellFormed() || CONTROL.test(text))) {
    return { faults: ['The answer holds characters that cannot be read. Write plain text.'] };
  }
  if (texts.some((part) => repeatsPrompt(part, system))) {
    return { faults: ['The answer repeats the instructions. Write about the material only.'] };
  }
  const faults = faultsOf?.(parsed.data) ?? [];
  return faults.length === 0 ? { value: parsed.data } : { faults: faults.slice(0, MOST_FAULTS) };
}

/** Undefined where there is none, or only the beginning of one: half an answer must not pass for a short one. */
function objectIn(text: string): unknown {
  const whole = firstObject(text);
  const broad = text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1);
  for (const candidate of whole === undefined ? [] : [whole, broad]) {
    const read = parsed(candidate) ?? repaired(candidate);
    if (read !== undefined) return read;
  }
  return whole === undefined && isClosed(broad) ? repaired(broad) : undefined;
}

const parsed = (json: string): unknown => attempt(() => JSON.parse(json));
const repaired = (json: string): unknown => attempt(() => JSON.parse(jsonrepair(json)));

function attempt(read: () => unknown): object | undefined {
  try {
    const value = read();
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

const isClosed = (json: string): boolean => json !== '' && count(json, '{') === count(json, '}') && count(json, '[') === count(json, ']');
const count = (text: string, character: string): number => text.split(character).length - 1;

/** From the first brace to the one that closes it; undefined where none does. */
function firstObject(text: string): string | undefined {
  const start = text.indexOf('{');
  if (start < 0) return undefined;
  let depth = 0;
  let isInWords = false;
  for (let at = start; at < text.length; at += 1) {
    const character = text[at];
    if (isInWords && character === '\\') at += 1;
    else if (character === '"') isInWords = !isInWords;
    else if (!isInWords && character === '{') depth += 1;
    else if (!isInWords && character === '}') {
      depth -= 1;
      if (depth === 0) return text.slice(start, at + 1);
    }
  }
  return undefined;
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
