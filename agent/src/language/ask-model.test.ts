import { initializeLogger } from '@livekit/agents';
import type { TokenUse } from '@viva/domain';
import { DEFAULT_BUDGET } from '@viva/domain';
import { type LanguageStandIn, startLanguageStandIn } from '@viva/local/language';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type AskOptions, askModel } from './ask-model.ts';
import type { Asked } from './language-model.ts';
import { OpenAiModel } from './openai-model.ts';
import { TokenMeter, WITHOUT_PRICE } from './token-meter.ts';

const asked: Asked = { purpose: 'wording', system: 'You find words.', prompt: 'Say something short.', maxTokens: 60 };

let standIn: LanguageStandIn;
let uses: TokenUse[];
let meter: TokenMeter;
const failures: string[] = [];

beforeAll(async () => {
  initializeLogger({ pretty: false, level: 'silent' });
  standIn = await startLanguageStandIn({ say: ({ model }) => `What happened then, ${model}?` });
});
afterAll(() => standIn.stop());
beforeEach(() => {
  standIn.reset();
  uses = [];
  failures.length = 0;
  meter = new TokenMeter(DEFAULT_BUDGET, WITHOUT_PRICE, (use) => uses.push(use));
});

const modelOf = (model: string) =>
  new OpenAiModel({ provider: 'stand-in', model, baseUrl: standIn.url, apiKey: standIn.apiKey, shapes: 'json_schema' });
const ask = (more: Partial<AskOptions> = {}) =>
  askModel(asked, {
    models: { first: modelOf('first'), fallback: modelOf('second') },
    meter,
    deadlineMs: 400,
    signal: new AbortController().signal,
    onFailure: ({ message }) => failures.push(message),
    ...more,
  });
const modelsAsked = () => standIn.requests.map(({ model }) => model);

describe('a model that is asked', () => {
  test('answers, and what it cost is counted by the provider', async () => {
    const from = standIn.requests.length;
    expect(await ask()).toBe('What happened then, first?');
    expect(standIn.requests.slice(from)).toHaveLength(1);
    expect(uses).toMatchObject([{ purpose: 'wording', provider: 'stand-in', model: 'first', estimated: false, discarded: false }]);
    expect(meter.usedTokens).toBe((uses[0]?.inputTokens ?? 0) + (uses[0]?.outputTokens ?? 0));
  });

  test('is asked once more when it fails, then the fallback model is', async () => {
    const from = standIn.requests.length;
    standIn.behave('failing', ({ model }) => model === 'first');
    expect(await ask()).toBe('What happened then, second?');
    expect(modelsAsked().slice(from)).toEqual(['first', 'first', 'second']);
    expect(uses.map(({ model }) => model)).toEqual(['second']);
  });

  test('is not asked again what it refuses for good', async () => {
    const from = standIn.requests.length;
    const wrongKey = new OpenAiModel({
      provider: 'stand-in',
      model: 'first',
      baseUrl: standIn.url,
      apiKey: 'wrong',
      shapes: 'json_schema',
    });
    expect(await ask({ models: { first: wrongKey, fallback: modelOf('second') } })).toBe('What happened then, second?');
    expect(standIn.requests.length - from).toBe(2);
  });

  test.each(['stalled', 'slow', 'cut', 'nonsense', 'refusing', 'rate-limited', 'failing'] as const)(
    'and is %s for every try leaves us without an answer in bounded time, and says so without quoting anything',
    async (kind) => {
      standIn.behave(kind === 'slow' ? { kind, firstTokenMs: 5_000 } : kind === 'nonsense' ? { kind, fault: 'empty' } : kind);
      expect(await ask()).toBeUndefined();
      expect(failures.length).toBeGreaterThanOrEqual(2);
      expect(failures.join(' ')).not.toContain('Say something');
    },
  );

  test('is hung up on when nobody waits any more, and its tokens count as discarded', async () => {
    standIn.behave({ kind: 'slow', firstTokenMs: 50, tokensPerSecond: 5 });
    const nobody = new AbortController();
    const answer = ask({ signal: nobody.signal, deadlineMs: 10_000 });
    const request = await standIn.arrival(standIn.requests.length);
    nobody.abort();
    expect(await answer).toBeUndefined();
    await request.ended;
    expect(request.hungUp).toBe(true);
    expect(uses).toMatchObject([{ discarded: true, estimated: true }]);
  });

  test('is stopped as soon as its answer is whole, however much it would add', async () => {
    standIn.behave({ kind: 'verbose', words: 400, tokensPerSecond: 400 });
    const answer = await ask({ isEnough: (text) => text.includes('.'), deadlineMs: 10_000 });
    expect(answer?.length).toBeLessThan(200);
    expect(uses[0]?.outputTokens).toBeLessThan(100);
  });
});

describe('the budget of an interview', () => {
  const spent = (usedTokens: number) => new TokenMeter({ ...DEFAULT_BUDGET, usedTokens }, WITHOUT_PRICE, (use) => uses.push(use));

  test('keeps a call from being made that it could not afford', async () => {
    const from = standIn.requests.length;
    expect(await ask({ meter: spent(34_950) })).toBeUndefined();
    expect(standIn.requests.length).toBe(from);
  });

  test('is never passed by calls that run at the same time', async () => {
    standIn.behave({ kind: 'sensible', firstTokenMs: 50 });
    const tight = spent(34_600);
    await Promise.all(Array.from({ length: 20 }, () => ask({ meter: tight, deadlineMs: 5_000 })));
    expect(tight.usedTokens).toBeLessThanOrEqual(DEFAULT_BUDGET.capTokens - DEFAULT_BUDGET.reportReserveTokens);
    expect(uses.length).toBeGreaterThan(0);
    expect(uses.length).toBeLessThan(20);
  });
});
