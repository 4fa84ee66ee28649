import type { EndedAnswer, FinishReason } from './end-answer.ts';

export type Usage = {
  prompt_tokens: number;
  completion_tokens: number;
  total_tokens: number;
  prompt_tokens_details: { cached_tokens: number; audio_tokens: number };
  completion_tokens_details: {
    reasoning_tokens: number;
    audio_tokens: number;
    accepted_prediction_tokens: number;
    rejected_prediction_tokens: number;
  };
};

export type Completion = EndedAnswer & {
  id: string;
  /** Seconds since 1970. */
  created: number;
  model: string;
  stream: boolean;
  includeUsage: boolean;
  usage: Usage;
};

export function usageOf(promptTokens: number, cachedTokens: number, completionTokens: number): Usage {
  return {
    prompt_tokens: promptTokens,
    completion_tokens: completionTokens,
    total_tokens: promptTokens + completionTokens,
    prompt_tokens_details: { cached_tokens: cachedTokens, audio_tokens: 0 },
    completion_tokens_details: { reasoning_tokens: 0, audio_tokens: 0, accepted_prediction_tokens: 0, rejected_prediction_tokens: 0 },
  };
}

export function wholeBody(completion: Completion): object {
  const { id, created, model, tokens, field, finishReason, usage } = completion;
  const message = { role: 'assistant', content: null, refusal: null, annotations: [], [field]: tokens.join('') };
  const choices = [{ index: 0, message, logprobs: null, finish_reason: finishReason }];
  return { id, object: 'chat.completion', created, model, choices, usage, ...served };
}

type Delta = { role?: 'assistant'; content?: string; refusal?: string | null };

/** With `include_usage` every chunk has a usage, which is null on all but the last. */
export function chunkBody(completion: Completion, delta: Delta, finishReason: FinishReason | null = null): object {
  return chunk(completion, [{ index: 0, delta, logprobs: null, finish_reason: finishReason }], null);
}

export const usageChunkBody = (completion: Completion): object => chunk(completion, [], completion.usage);

function chunk({ id, created, model, includeUsage }: Completion, choices: object[], usage: Usage | null): object {
  return { id, object: 'chat.completion.chunk', created, model, ...served, choices, ...(includeUsage && { usage }) };
}

const served = { service_tier: 'default', system_fingerprint: 'fp_stand_in' };
