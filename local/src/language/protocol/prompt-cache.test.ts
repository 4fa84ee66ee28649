import { expect, test } from 'vitest';
import { parseChatRequest } from './parse-chat-request.ts';
import { PromptCache } from './prompt-cache.ts';

const asking = (system: string, user = 'Hello', model = 'm') =>
  parseChatRequest({
    model,
    messages: [
      { role: 'system', content: system },
      { role: 'user', content: user },
    ],
  });

test('what an earlier prompt began with is cached from 1,024 tokens on, in steps of 128', () => {
  const cache = new PromptCache();
  const system = 'x'.repeat(4 * 1_300);
  expect(cache.read(asking(system, 'One'))).toMatchObject({ cachedTokens: 0 });
  const { promptTokens, cachedTokens } = cache.read(asking(system, 'Two'));
  expect(cachedTokens).toBe(1_280);
  expect(promptTokens).toBe(Math.ceil(`system\n${system}\nuser\nTwo\n`.length / 4));
});

test('a short prefix, another beginning and another model are not cached', () => {
  const cache = new PromptCache();
  cache.read(asking('x'.repeat(4_000)));
  expect(cache.read(asking('x'.repeat(4_000))).cachedTokens).toBe(0);
  const long = 'y'.repeat(8_000);
  cache.read(asking(long));
  expect(cache.read(asking(`!${long}`)).cachedTokens).toBe(0);
  expect(cache.read(asking(long, 'Hello', 'other')).cachedTokens).toBe(0);
  expect(cache.read(asking(long)).cachedTokens).toBe(1_920);
});
