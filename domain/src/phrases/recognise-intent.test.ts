import { describe, expect, test } from 'vitest';
import phrases from '../../test-data/phrases.json' with { type: 'json' };
import writtenApart from '../../test-data/phrases-written-apart.json' with { type: 'json' };
import { Intent } from '../interview/intent.ts';
import { answerBeforeWish, recogniseIntent } from './recognise-intent.ts';

/** `doubt` names another reading that a sensible person could defend. */
type Phrase = { text: string; means: string; doubt?: string[]; near?: string };

const wrongOf = (list: readonly Phrase[]) =>
  list.flatMap(({ text, means, doubt = [] }) => {
    const read = recogniseIntent(text) ?? 'answer';
    return read === means || doubt.includes(read) ? [] : [`“${text}” means ${means}, read as ${read}`];
  });

const share = (list: readonly Phrase[]) => wrongOf(list).length / list.length;

describe('what candidates say that is no answer', () => {
  test.each(Intent.options)('is told apart from answers in at least 20 ways, and from 20 answers that sound like it: %s', (intent) => {
    const ways = (phrases as Phrase[]).filter(({ means }) => means === intent);
    const near = (phrases as Phrase[]).filter((phrase) => phrase.near === intent);
    expect(ways.length).toBeGreaterThanOrEqual(20);
    expect(near.length).toBeGreaterThanOrEqual(20);
    expect(share(ways), wrongOf(ways).join('\n')).toBeLessThanOrEqual(0.1);
    expect(share(near), wrongOf(near).join('\n')).toBeLessThanOrEqual(0.05);
  });

  test('is read wrongly in at most 2.5 of 100 phrases of the lists', () => {
    expect(share(phrases as Phrase[]), wrongOf(phrases as Phrase[]).join('\n')).toBeLessThanOrEqual(0.025);
  });

  test('is read wrongly in at most 5 of 100 phrases written by somebody who had not seen the rules', () => {
    expect(share(writtenApart as Phrase[]), wrongOf(writtenApart as Phrase[]).join('\n')).toBeLessThanOrEqual(0.05);
  });

  test('that speaks of danger to oneself is never missed in either list', () => {
    const danger = [...(phrases as Phrase[]), ...(writtenApart as Phrase[])].filter(({ text }) =>
      /\b(kill|suicide|ending it|end it all|live any ?more|dead)\b/i.test(text),
    );
    const missed = danger.filter(({ means, text }) => means === 'distress' && recogniseIntent(text) !== 'distress');
    expect(danger.length).toBeGreaterThan(5);
    expect(missed).toEqual([]);
  });

  test.each(['', '   ', '?!', '…', 'a'.repeat(20_000), 'can you '.repeat(2_000)])('reads any text without taking long: %#', (text) => {
    const from = performance.now();
    recogniseIntent(text);
    expect(performance.now() - from).toBeLessThan(2_000);
  });
});

test('who has never done what is asked for is not asked further about it', () => {
  expect(recogniseIntent('I have never done that.')).toBe('skip');
  expect(recogniseIntent('I have never done that before, so I asked a colleague to show me.')).toBeUndefined();
});

describe('an answer that ends with a wish', () => {
  const ANSWER = 'When I was at the bank we had an outage, I found the cause in the retry logic and I wrote a fix the same night.';

  test.each([
    'Does that answer your question?',
    'Was that too long?',
    'Are you a real person?',
    'Could you repeat the second part of the question?',
  ])('is still an answer: "… %s"', (wish) => {
    expect(recogniseIntent(`${ANSWER} ${wish}`)).toBeDefined();
    expect(answerBeforeWish(`${ANSWER} ${wish}`)).toBe(ANSWER);
  });

  test.each(['Sorry, could you repeat that?', 'Okay. How did I do?', 'I worked there.', ANSWER])(
    'is not seen where there is none: %s',
    (text) => {
      expect(answerBeforeWish(text)).toBe('');
    },
  );

  test('and offers to go on is no question about the job', () => {
    expect(recogniseIntent(`${ANSWER} Do you want me to go on?`)).not.toBe('asks');
  });
});
