import { randomUUID } from 'node:crypto';
import { costMicros, estimateTokens, type OutputWay, PRICE_TABLE, type TokenUse } from '@viva/domain';
import { APICallError, generateText, jsonSchema, type LanguageModelUsage, NoObjectGeneratedError, Output } from 'ai';
import type { ObjectRequest } from '../../ports/language.ts';
import type { Chat } from './chat.ts';
import { systemFor } from './wire-schema.ts';

export type Message = { role: 'user' | 'assistant'; content: string };
export type Question = Pick<ObjectRequest<unknown>, 'purpose' | 'name' | 'system' | 'mostTokens' | 'deadlineMs' | 'signal'> & {
  model: string;
  schema: Record<string, unknown>;
  messages: Message[];
};

/** `status` is undefined where nothing came back in time, or not to its end. */
export type Reply =
  | { text: string; isCut: boolean; use: TokenUse }
  | { status: number | undefined; retryAfterMs: number | undefined; use: TokenUse | undefined };

const DEADLINE_MS = 15_000;

/** One try, until its deadline. */
export async function askOnce(chat: Chat, question: Question, way: OutputWay): Promise<Reply> {
  const { model, schema, messages, name } = question;
  const system = systemFor(question.system, schema, way);
  const spent = (usage: LanguageModelUsage | undefined, text: string) =>
    useOf(chat, question, { usage, input: [system, ...messages.map(({ content }) => content)].join('\n'), text });
  try {
    const { text, usage, finishReason } = await generateText({
      model: chat.model(model, way),
      instructions: system,
      messages,
      ...outputOf(way, schema, name),
      abortSignal: deadlineOf(question),
      maxRetries: 0,
      maxOutputTokens: question.mostTokens,
    });
    return { text, isCut: finishReason === 'length', use: spent(usage, text) };
  } catch (error) {
    if (NoObjectGeneratedError.isInstance(error)) {
      const text = error.text ?? '';
      return { text, isCut: error.finishReason === 'length', use: spent(error.usage, text) };
    }
    const status = APICallError.isInstance(error) ? error.statusCode : undefined;
    const wasTurnedAway = status !== undefined && status >= 400;
    return {
      status: wasTurnedAway ? status : undefined,
      retryAfterMs: retryAfterOf(error),
      // Whoever breaks off has the provider read the question all the same.
      use: wasTurnedAway ? undefined : spent(undefined, ''),
    };
  }
}

function outputOf(way: OutputWay, schema: Record<string, unknown>, name: string) {
  if (way === 'json_schema') return { output: Output.object({ schema: jsonSchema(schema), name }) };
  return way === 'json_object' ? { output: Output.json({ name }) } : {};
}

function deadlineOf({ signal, deadlineMs = DEADLINE_MS }: Question): AbortSignal {
  const deadline = AbortSignal.timeout(deadlineMs);
  return signal === undefined ? deadline : AbortSignal.any([signal, deadline]);
}

function retryAfterOf(error: unknown): number | undefined {
  const header = APICallError.isInstance(error) ? error.responseHeaders?.['retry-after'] : undefined;
  const seconds = Number(header);
  return header === undefined || !Number.isFinite(seconds) ? undefined : seconds * 1_000;
}

type Spent = { usage: LanguageModelUsage | undefined; input: string; text: string };

/** Tokens as the provider counted them, else as they are estimated. */
function useOf({ vendor }: Chat, { purpose, model }: Question, { usage, input, text }: Spent): TokenUse {
  const isCounted = usage?.inputTokens !== undefined && usage.outputTokens !== undefined;
  const tokens = {
    inputTokens: usage?.inputTokens ?? estimateTokens(input),
    cachedInputTokens: usage?.inputTokenDetails.cacheReadTokens ?? 0,
    outputTokens: usage?.outputTokens ?? estimateTokens(text),
  };
  const cost = costMicros(vendor.name, model, tokens);
  return {
    id: randomUUID(),
    purpose,
    provider: vendor.name,
    model: model.slice(0, 120),
    ...tokens,
    estimated: !isCounted,
    discarded: false,
    costMicros: cost,
    priceTable: cost === null ? null : PRICE_TABLE,
    at: new Date().toISOString(),
  };
}
