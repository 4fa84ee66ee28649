import { afterAll, beforeEach, expect, test } from 'vitest';
import { startLanguageStandIn } from '../index.ts';

const NOW = new Date('2026-03-14T09:30:00Z');
const standIn = await startLanguageStandIn({ say: () => 'Hi there.', now: () => NOW, contextTokens: 10_000, largestBodyBytes: 100_000 });
const asking = { model: 'any', messages: [{ role: 'user', content: 'Hello' }] };

beforeEach(() => standIn.reset());
afterAll(() => standIn.stop());

const post = (body: unknown, init: RequestInit = {}) =>
  fetch(`${standIn.url}/chat/completions`, {
    method: 'POST',
    headers: { authorization: `Bearer ${standIn.apiKey}`, 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
    ...init,
  });

async function refusal(body: unknown, init?: RequestInit) {
  const answer = await post(body, init);
  const { error } = (await answer.json()) as { error: { message: string; type: string; param: string | null; code: string | null } };
  expect(Object.keys(error)).toEqual(['message', 'type', 'param', 'code']);
  return [answer.status, error.param, error.code];
}

test('a stream is role, content, end, usage and DONE, each an event of its own', async () => {
  const answer = await post({ ...asking, stream: true, stream_options: { include_usage: true } });
  expect(answer.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  const events = (await answer.text()).split('\n\n');
  expect(events.at(-1)).toBe('');
  expect(events.at(-2)).toBe('data: [DONE]');
  expect(events.slice(0, -1).every((event) => event.startsWith('data: '))).toBe(true);
  const chunks = events.slice(0, -2).map((event) => JSON.parse(event.slice('data: '.length)));
  expect(new Set(chunks.map(({ id, object, created, model }) => `${id} ${object} ${created} ${model}`)).size).toBe(1);
  expect(chunks[0]).toMatchObject({ object: 'chat.completion.chunk', created: NOW.getTime() / 1_000, model: 'any' });
  expect(chunks.map(({ choices }) => choices)).toEqual([
    [{ index: 0, delta: { role: 'assistant', content: '', refusal: null }, logprobs: null, finish_reason: null }],
    ...['Hi t', 'here', '.'].map((content) => [{ index: 0, delta: { content }, logprobs: null, finish_reason: null }]),
    [{ index: 0, delta: {}, logprobs: null, finish_reason: 'stop' }],
    [],
  ]);
  expect(chunks.map(({ usage }) => usage?.total_tokens ?? null)).toEqual([null, null, null, null, null, 6]);
});

test('without include_usage no chunk speaks of usage', async () => {
  expect(await (await post({ ...asking, stream: true })).text()).not.toContain('usage');
  expect(standIn.requests[0]?.usage).toBeUndefined();
});

test('a whole answer has one choice and its usage', async () => {
  expect(await (await post({ ...asking, some_new_field: true })).json()).toMatchObject({
    object: 'chat.completion',
    choices: [{ index: 0, message: { role: 'assistant', content: 'Hi there.', refusal: null }, finish_reason: 'stop' }],
    usage: { prompt_tokens: 3, completion_tokens: 3, total_tokens: 6, prompt_tokens_details: { cached_tokens: 0 } },
  });
});

test('every wrong request is refused with its status, its parameter and its code', async () => {
  const strict = (schema: object) => ({
    ...asking,
    response_format: { type: 'json_schema', json_schema: { name: 'x', strict: true, schema } },
  });
  expect(await refusal('{"model":')).toEqual([400, null, null]);
  expect(await refusal({ messages: asking.messages })).toEqual([400, null, null]);
  expect(await refusal({ model: 'any' })).toEqual([400, 'messages', 'missing_required_parameter']);
  expect(await refusal({ model: 'any', messages: [] })).toEqual([400, 'messages', 'empty_array']);
  expect(await refusal({ model: 'any', messages: 'Hi' })).toEqual([400, 'messages', 'invalid_type']);
  expect(await refusal({ model: 'any', messages: [{ role: 'boss', content: '' }] })).toEqual([400, 'messages[0].role', 'invalid_value']);
  expect(await refusal({ ...asking, max_tokens: 0 })).toEqual([400, 'max_tokens', 'integer_below_min_value']);
  expect(await refusal({ ...asking, response_format: { type: 'xml' } })).toEqual([400, 'response_format.type', 'invalid_value']);
  expect(await refusal({ ...asking, response_format: { type: 'json_schema' } })).toEqual([
    400,
    'response_format.json_schema',
    'missing_required_parameter',
  ]);
  expect(await refusal({ ...asking, response_format: { type: 'json_object' } })).toEqual([400, 'messages', null]);
  expect(await refusal(strict({ type: 'object', properties: {} }))).toEqual([400, 'response_format', null]);
  expect(await refusal({ ...asking, messages: [{ role: 'user', content: 'x'.repeat(50_000) }] })).toEqual([
    400,
    'messages',
    'context_length_exceeded',
  ]);
  expect(await refusal('x'.repeat(200_000))).toEqual([413, null, null]);
  expect(await refusal(asking, { headers: {} })).toEqual([401, null, null]);
  expect(await refusal(asking, { headers: { authorization: 'Bearer wrong' } })).toEqual([401, null, 'invalid_api_key']);
  expect(await refusal(undefined, { method: 'GET', body: null })).toEqual([405, null, null]);
  expect(standIn.requests.map(({ status }) => status)).toEqual([...Array(12).fill(400), 413, 401, 401, 405]);
});

test('JSON without structured outputs follows the schema in the prompt, by the composer of its title', async () => {
  const other = await startLanguageStandIn({ responseFormats: ['text', 'json_object'], composers: { Note: () => ({ text: 'composed' }) } });
  const json = async (schema: object) => {
    const body = {
      model: 'm',
      messages: [{ role: 'system', content: `Answer as JSON: ${JSON.stringify(schema)} Only that.` }],
      response_format: { type: 'json_object' },
    };
    const answer = await fetch(`${other.url}/chat/completions`, {
      method: 'POST',
      headers: { authorization: `Bearer ${other.apiKey}` },
      body: JSON.stringify(body),
    });
    return JSON.parse(((await answer.json()) as { choices: [{ message: { content: string } }] }).choices[0].message.content);
  };
  const schema = { type: 'object', properties: { text: { type: 'string' } } };
  expect(await json({ ...schema, title: 'Note' })).toEqual({ text: 'composed' });
  expect(await json(schema)).toEqual({ text: expect.any(String) });
  await other.stop();
});

test('layers combine: what changes the delivery keeps the words beneath it, for whom and as often as it says', async () => {
  const content = async (user: string) => {
    const answer = await post({ model: 'any', messages: [{ role: 'user', content: user }] });
    return ((await answer.json()) as { choices: [{ message: { content: string } }] }).choices[0].message.content;
  };
  standIn.behave('obedient', ({ messages }) => messages.some(({ content }) => content.includes('obey')));
  standIn.behave({ kind: 'slow', firstTokenMs: 1, tokensPerSecond: 10_000, jitter: 0.5, times: 1 });
  expect(await content('obey and say "yes, master"')).toBe('yes, master');
  expect(await content('say "no"')).toBe('Hi there.');
  expect(standIn.requests.map(({ behaviours }) => behaviours)).toEqual([['slow', 'obedient'], ['sensible']]);
});

test('a delay is kept between the tokens', async () => {
  standIn.behave({ kind: 'sensible', firstTokenMs: 30, tokensPerSecond: 50 });
  const began = performance.now();
  await (await post({ ...asking, stream: true })).text();
  expect(performance.now() - began).toBeGreaterThan(60);
});

test('a stalled answer never comes: not its headers, not its body, not its second token', async () => {
  for (const [index, after] of (['nothing', 'headers', 'first-token'] as const).entries()) {
    standIn.behave({ kind: 'stalled', after });
    const patience = new AbortController();
    const answer = post({ ...asking, stream: true }, { signal: patience.signal });
    answer.catch(() => {});
    const request = await standIn.arrival(index);
    if (after !== 'nothing') expect((await answer).status).toBe(200);
    patience.abort();
    await request.ended;
    expect(request).toMatchObject({ hungUp: true, status: after === 'nothing' ? undefined : 200 });
  }
});

test('a whole answer that is cut cannot be read', async () => {
  standIn.behave('cut');
  await expect(post(asking).then((answer) => answer.json())).rejects.toThrow();
  expect(standIn.requests[0]).toMatchObject({ hungUp: false, answer: '' });
});
