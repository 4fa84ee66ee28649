import type { ChatRequest } from './chat-request.ts';
import { countTokens } from './tokens.ts';

const SMALLEST_TOKENS = 1_024;
const STEP_TOKENS = 128;

/** How much of a prompt an earlier request to the same model began with, counted as the real cache counts it. */
export class PromptCache {
  readonly #prompts = new Map<string, Set<string>>();

  /** @returns the prompt's tokens and how many of them were cached before it */
  read(request: ChatRequest): { promptTokens: number; cachedTokens: number } {
    const prompt = promptOf(request);
    const earlier = this.#prompts.get(request.model) ?? new Set();
    const shared = Math.max(0, ...[...earlier].map((other) => sharedPrefix(prompt, other)));
    this.#prompts.set(request.model, earlier.add(prompt));
    const tokens = countTokens(prompt.slice(0, shared));
    const cachedTokens = tokens < SMALLEST_TOKENS ? 0 : SMALLEST_TOKENS + steps(tokens - SMALLEST_TOKENS);
    const promptTokens = countTokens(prompt);
    return { promptTokens, cachedTokens: Math.min(cachedTokens, promptTokens) };
  }

  clear(): void {
    this.#prompts.clear();
  }
}

/** The schema of a structured answer stands before the first message, and is cached with it. */
function promptOf({ responseFormat, messages }: ChatRequest): string {
  const schema = responseFormat.type === 'json_schema' ? `${JSON.stringify(responseFormat.schema ?? {})}\n` : '';
  return schema + messages.map(({ role, content }) => `${role}\n${content}\n`).join('');
}

const steps = (tokens: number) => Math.floor(tokens / STEP_TOKENS) * STEP_TOKENS;

function sharedPrefix(left: string, right: string): number {
  const end = Math.min(left.length, right.length);
  let at = 0;
  while (at < end && left.charCodeAt(at) === right.charCodeAt(at)) at += 1;
  return at;
}
