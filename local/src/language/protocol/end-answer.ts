import type { Answer } from '../answers/answer.ts';
import type { ChatRequest } from './chat-request.ts';
import { splitTokens } from './tokens.ts';

export type FinishReason = 'stop' | 'length' | 'content_filter';

/** An answer as far as it is sent: up to the first stop sequence and the request's limit of tokens. */
export type EndedAnswer = { tokens: string[]; field: 'content' | 'refusal'; finishReason: FinishReason };

export function endAnswer(answer: Answer, { stop, maxTokens = Number.POSITIVE_INFINITY }: ChatRequest): EndedAnswer {
  const ends = stop.map((sequence) => answer.text.indexOf(sequence)).filter((at) => at >= 0);
  const tokens = splitTokens(answer.text.slice(0, Math.min(answer.text.length, ...ends)));
  const isOverLimit = tokens.length > maxTokens;
  return {
    tokens: isOverLimit ? tokens.slice(0, maxTokens) : tokens,
    field: answer.isRefusal ? 'refusal' : 'content',
    finishReason: isOverLimit ? 'length' : answer.isFiltered ? 'content_filter' : 'stop',
  };
}
