import { type APIConnectOptions, llm } from '@livekit/agents';
import * as openai from '@livekit/agents-plugin-openai';
import { type Asked, type LanguageModel, ModelFailed, type Piece } from './language-model.ts';

/** How a provider can be held to a shape. */
export type ShapeSupport = 'json_schema' | 'json_object' | 'prompt-only';

export type OpenAiModelOptions = {
  provider: string;
  model: string;
  baseUrl: string;
  /** Ollama and the like take any. */
  apiKey: string;
  shapes: ShapeSupport;
};

/** Our own deadline is shorter and ours to set; this one only keeps a dead connection from staying for ever. */
const LONGEST_MS = 20_000;
const ONE_TRY = { maxRetry: 0, retryIntervalMs: 0, timeoutMs: LONGEST_MS } as APIConnectOptions;
/** Asking again makes nothing better. */
const LASTING = new Set([400, 401, 403, 404, 422]);

/** Any provider that speaks the OpenAI protocol, through the framework's own client. */
export class OpenAiModel implements LanguageModel {
  readonly provider: string;
  readonly model: string;
  readonly #options: OpenAiModelOptions;

  constructor(options: OpenAiModelOptions) {
    this.provider = options.provider;
    this.model = options.model;
    this.#options = options;
  }

  async *generate(asked: Asked, signal: AbortSignal): AsyncGenerator<Piece> {
    const { model, baseUrl, apiKey } = this.#options;
    // One client a call: the framework tells failures to the client, not to whoever asked.
    const client = new openai.LLM({ model, baseURL: baseUrl, apiKey, temperature: 0.3 });
    let failure: unknown;
    client.on('error', ({ error }) => {
      failure = error;
    });
    const stream = client.chat({ chatCtx: chatOf(asked, this.#options.shapes), connOptions: ONE_TRY, extraKwargs: this.#extras(asked) });
    const close = () => stream.close();
    signal.addEventListener('abort', close, { once: true });
    try {
      for await (const { delta, usage } of stream) {
        if (delta?.content) yield { text: delta.content };
        if (usage) yield { usage: usageOf(usage) };
      }
    } finally {
      signal.removeEventListener('abort', close);
      close();
    }
    if (failure !== undefined && !signal.aborted) throw failed(failure);
  }

  #extras({ maxTokens, shape }: Asked): Record<string, unknown> {
    const limit = { max_completion_tokens: maxTokens };
    if (shape === undefined || this.#options.shapes === 'prompt-only') return limit;
    if (this.#options.shapes === 'json_object') return { ...limit, response_format: { type: 'json_object' } };
    return { ...limit, response_format: { type: 'json_schema', json_schema: { ...shape, strict: true } } };
  }
}

function chatOf({ system, prompt, shape }: Asked, shapes: ShapeSupport): llm.ChatContext {
  const chat = new llm.ChatContext();
  const told =
    shape === undefined || shapes === 'json_schema'
      ? ''
      : `\nAnswer with JSON of this schema and nothing else: ${JSON.stringify(shape.schema)}`;
  chat.addMessage({ role: 'system', content: `${system}${told}` });
  chat.addMessage({ role: 'user', content: prompt });
  return chat;
}

const usageOf = ({ promptTokens, promptCachedTokens, completionTokens }: llm.CompletionUsage) => ({
  inputTokens: promptTokens,
  cachedInputTokens: promptCachedTokens,
  outputTokens: completionTokens,
});

function failed(error: unknown): ModelFailed {
  const status = typeof error === 'object' && error !== null && 'statusCode' in error ? Number(error.statusCode) : undefined;
  // The provider's own words may quote what was asked.
  return new ModelFailed(`The model answered with ${status ?? 'no status'}.`, {
    isWorthAgain: status === undefined || !LASTING.has(status),
  });
}
