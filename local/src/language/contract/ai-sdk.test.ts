import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { APICallError, generateText, NoObjectGeneratedError, Output, streamText } from 'ai';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { startLanguageStandIn } from '../index.ts';

const standIn = await startLanguageStandIn({
  composers: { plan: () => ({ title: 'Composed', minutes: 20 }) },
  say: ({ messages }) => `You said ${messages.at(-1)?.content}.`,
});
const provider = createOpenAICompatible({
  name: 'stand-in',
  baseURL: standIn.url,
  apiKey: standIn.apiKey,
  supportsStructuredOutputs: true,
  includeUsage: true,
});
const model = provider('stand-in');
const Plan = z.strictObject({ title: z.string(), minutes: z.int().min(5).max(30) });
const plan = { model, prompt: 'Make a plan.', output: Output.object({ schema: Plan, name: 'plan' }), maxRetries: 0 };

beforeEach(() => standIn.reset());
afterAll(() => standIn.stop());

test('a text comes whole, with the usage that the server counted', async () => {
  const { text, finishReason, usage } = await generateText({ model, system: 'Be brief.', prompt: 'hello' });
  expect(text).toBe('You said hello.');
  expect(finishReason).toBe('stop');
  expect(usage).toMatchObject({ inputTokens: standIn.requests[0]?.usage?.prompt_tokens, outputTokens: 4 });
  expect(standIn.requests[0]?.messages.map(({ role }) => role)).toEqual(['system', 'user']);
});

test('a text comes as a stream, with its usage at the end', async () => {
  const stream = streamText({ model, prompt: 'a longer sentence than four letters' });
  const parts: string[] = [];
  for await (const part of stream.textStream) parts.push(part);
  expect(parts.length).toBeGreaterThan(5);
  expect(parts.join('')).toBe('You said a longer sentence than four letters.');
  expect((await stream.usage).outputTokens).toBe(parts.length);
  expect(standIn.requests[0]).toMatchObject({ stream: true, hungUp: false, usage: { completion_tokens: parts.length } });
});

test('a structured answer comes from the composer of its name, and from its schema where there is none', async () => {
  expect((await generateText(plan)).output).toEqual({ title: 'Composed', minutes: 20 });
  expect(Plan.safeParse((await generateText({ ...plan, output: Output.object({ schema: Plan, name: 'other' }) })).output).success).toBe(
    true,
  );
  expect(standIn.requests[0]?.responseFormat).toMatchObject({ type: 'json_schema', name: 'plan', strict: true });
});

test('without structured outputs the format is refused, as the vendor would', async () => {
  const plain = await startLanguageStandIn({ responseFormats: ['text', 'json_object'] });
  const other = createOpenAICompatible({ name: 'plain', baseURL: plain.url, apiKey: plain.apiKey, supportsStructuredOutputs: true });
  const error = await generateText({ ...plan, model: other('any') }).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(APICallError);
  expect(error).toMatchObject({ statusCode: 400, isRetryable: false });
  await plain.stop();
});

test('the client retries what is rate limited and what fails, and then has its answer', async () => {
  standIn.behave({ kind: 'rate-limited', times: 1, retryAfterMs: 1 });
  standIn.behave({ kind: 'failing', status: 503, times: 1, retryAfterMs: 1 });
  const { text } = await generateText({ model, prompt: 'again', maxRetries: 2 });
  expect(text).toBe('You said again.');
  expect(standIn.requests.map(({ status }) => status)).toEqual([503, 429, 200]);
});

test.each(['truncated', 'prose-around', 'wrong-types', 'empty'] as const)(
  'a structured answer broken by %s is an error, not an object',
  async (fault) => {
    standIn.behave({ kind: 'broken-json', fault });
    await expect(generateText(plan).then(({ output }) => output)).rejects.toSatisfy(
      (error) => NoObjectGeneratedError.isInstance(error) || /no output/i.test(String(error)),
    );
  },
);

test('who gives up on a stalled stream is seen to hang up', async () => {
  standIn.behave('stalled');
  const patience = new AbortController();
  const stream = streamText({ model, prompt: 'hello', abortSignal: patience.signal, onError: () => {} });
  for await (const part of stream.textStream) {
    expect(part).toBe('You ');
    patience.abort();
  }
  const request = await standIn.arrival(0);
  await request.ended;
  expect(request).toMatchObject({ hungUp: true, answer: 'You ', behaviours: ['stalled'], usage: undefined });
});

test('a stream that is cut is an error to its reader', async () => {
  standIn.behave({ kind: 'cut', afterTokens: 2 });
  const stream = streamText({ model, prompt: 'hello', onError: () => {}, maxRetries: 0 });
  const parts: string[] = [];
  const read = async () => {
    for await (const part of stream.textStream) parts.push(part);
  };
  await expect(read()).rejects.toThrow(APICallError);
  expect(parts.join('')).toBe('You said');
});
