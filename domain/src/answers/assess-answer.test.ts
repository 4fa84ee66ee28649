import { describe, expect, test } from 'vitest';
import answers from '../../test-data/answers.json' with { type: 'json' };
import { AnswerPart } from '../plan/plan.ts';
import { assessAnswer, partsGiven } from './assess-answer.ts';

/** Labelled by a careful reader who had not seen the signs; `doubt` names parts that two readers could decide either way. */
type Labelled = { question: string; text: string; parts: string[]; doubt?: string[] };

const agreement = (part: AnswerPart) => {
  const clear = (answers as Labelled[]).filter(({ doubt = [] }) => !doubt.includes(part));
  return clear.filter(({ text, parts }) => partsGiven(text).includes(part) === parts.includes(part)).length / clear.length;
};

describe('what an answer gives', () => {
  test.each(AnswerPart.options)('is read from its words as a careful reader does, nine times in ten: %s', (part) => {
    expect(agreement(part)).toBeGreaterThanOrEqual(0.9);
  });

  test('is nothing where somebody tells what they would do, or always do', () => {
    expect(partsGiven('I would first call the customer and then I would write a report.')).toEqual([]);
    expect(partsGiven('I always try to communicate. Communication is key.')).toEqual([]);
  });

  test('is marked where it only says the question back', () => {
    const question = 'Tell me about a time when you had to decide without enough information.';
    expect(assessAnswer(question, 'A time when I had to decide without enough information.').echoes).toBe(true);
    expect(assessAnswer(question, 'I had to decide on a supplier without a price list, so I called three of them.').echoes).toBe(false);
  });

  test.each([
    'I was pregnant at the time, so I handed over.',
    'My father died in that spring.',
    'I had a burnout: I was burned out for half a year.',
    'As I was on maternity leave, a colleague took over.',
    "I'm dyslexic, I have dyslexia, so I use a reader.",
  ])('is marked as private: %s', (text) => expect(assessAnswer('', text).isPrivate).toBe(true));

  test('is not private because of what customers or patients have', () => {
    expect(assessAnswer('', 'The patient was ill and her daughter was shouting, so I took her out of the room.').isPrivate).toBe(false);
  });
});
