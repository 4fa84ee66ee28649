import OpenAI from 'openai';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { startLanguageStandIn } from '../index.ts';

const standIn = await startLanguageStandIn({ models: ['good-model'] });
const client = new OpenAI({ baseURL: standIn.url, apiKey: standIn.apiKey, maxRetries: 0 });
const asking = { model: 'good-model', messages: [{ role: 'user' as const, content: 'Hello' }] };

beforeEach(() => standIn.reset());
afterAll(() => standIn.stop());

test('the models are listed, and one that is not there is not found', async () => {
  expect((await client.models.list()).data.map(({ id }) => id)).toEqual(['good-model']);
  await expect(client.chat.completions.create({ ...asking, model: 'none' })).rejects.toMatchObject({
    status: 404,
    code: 'model_not_found',
    type: 'invalid_request_error',
  });
});

test('another key opens nothing', async () => {
  const stranger = new OpenAI({ baseURL: standIn.url, apiKey: 'sk-somebody-elses-key', maxRetries: 0 });
  await expect(stranger.models.list()).rejects.toMatchObject({ status: 401, code: 'invalid_api_key' });
});

test('a limit of tokens and a stop sequence end the answer where they say', async () => {
  const limited = await client.chat.completions.create({ ...asking, max_completion_tokens: 2 });
  expect(limited.choices[0]).toMatchObject({ message: { content: 'Thank yo' }, finish_reason: 'length' });
  expect(limited.usage?.completion_tokens).toBe(2);
  const stopped = await client.chat.completions.create({ ...asking, stop: [' Please', 'never'] });
  expect(stopped.choices[0]).toMatchObject({ message: { content: 'Thank you.' }, finish_reason: 'stop' });
});

test('a refusal stands beside the content, whole and streamed', async () => {
  standIn.behave('refusing');
  const whole = await client.chat.completions.create(asking);
  expect(whole.choices[0]?.message).toMatchObject({ content: null, refusal: expect.stringMatching(/sorry/) });
  const stream = await client.chat.completions.create({ ...asking, stream: true });
  let refusal = '';
  for await (const chunk of stream) refusal += chunk.choices[0]?.delta.refusal ?? '';
  expect(refusal).toBe(whole.choices[0]?.message.refusal);
  standIn.behave({ kind: 'refusing', by: 'content-filter' });
  expect((await client.chat.completions.create(asking)).choices[0]?.finish_reason).toBe('content_filter');
});

test('a rate limit says when to come back, an empty account does not', async () => {
  standIn.behave({ kind: 'rate-limited', retryAfterMs: 1_500 });
  const error = await client.chat.completions.create(asking).catch((caught: unknown) => caught);
  expect(error).toMatchObject({ status: 429, code: 'rate_limit_exceeded' });
  const { headers } = error as { headers: Headers };
  expect([headers.get('retry-after'), headers.get('retry-after-ms'), headers.get('x-ratelimit-remaining-requests')]).toEqual([
    '2',
    '1500',
    '0',
  ]);
  standIn.behave({ kind: 'rate-limited', because: 'quota' });
  await expect(client.chat.completions.create(asking)).rejects.toMatchObject({ status: 429, code: 'insufficient_quota' });
});

test('a long beginning is cached for the next request', async () => {
  const long = { ...asking, messages: [{ role: 'system' as const, content: 'rule '.repeat(2_000) }, ...asking.messages] };
  const cached = async () => (await client.chat.completions.create(long)).usage?.prompt_tokens_details?.cached_tokens;
  expect([await cached(), await cached()]).toEqual([0, 2_432]);
});
