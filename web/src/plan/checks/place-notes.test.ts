import { checkPlan, draftPlan } from '@viva/domain';
import { expect, test } from 'vitest';
import { setQuestion } from '../edits/question-edits.ts';
import { removalFrom } from '../edits/removals.ts';
import { lengthInWords } from './limits.ts';
import { competencyAt, notesAt, notesWithin, openNotes, placeNotes } from './place-notes.ts';

const plan = draftPlan({ title: 'Engineer', description: 'You own services and solve problems.', language: 'en', minutes: 25 });
const asked = plan.questions[2];
const id = asked?.id ?? '';
const broken = setQuestion(id, { text: 'Do your children make on-call weeks difficult?' })(plan);
const notes = placeNotes(checkPlan(broken), broken);
const place = `questions/${id}/text`;

test('what is said of a field stands beside that field, wherever its question has moved', () => {
  const refused = notesAt(notes, place).filter(({ severity }) => severity === 'refuse');
  expect(refused).toMatchObject([{ message: expect.stringContaining('family') }]);
  expect(notesAt(notes, `questions/${plan.questions[0]?.id}/text`)).toEqual([]);
  expect(notesWithin(notes, `questions/${id}`).length).toBeGreaterThanOrEqual(1);
  expect(competencyAt(place, plan)).toBe(asked?.competencyId);
});

test('refusals come first, and what was removed is no longer complained of', () => {
  expect(openNotes(notes, broken)[0]?.severity).toBe('refuse');
  expect(openNotes(notes, removalFrom(broken, 'questions', id).edit(broken)).some((note) => note.place.includes(id))).toBe(false);
});

test('follow-ups, levels and whole parts have places too', () => {
  const probe = asked?.probes[0]?.id;
  const found = [
    { path: ['questions', 2, 'probes', 0, 'text'], message: 'a' },
    { path: ['competencies', 0, 'anchors', '3'], message: 'b' },
    { path: ['questions'], message: 'c' },
    { path: ['competencies', 99], message: 'd' },
  ];
  expect(placeNotes(found, plan).map((note) => note.place)).toEqual([
    `questions/${id}/probes/${probe}/text`,
    `competencies/${plan.competencies[0]?.id}/anchors/3`,
    'questions',
    'competencies/99',
  ]);
});

test('a length is told when it comes near the limit', () => {
  expect(lengthInWords('x'.repeat(300), 400)).toBeUndefined();
  expect(lengthInWords('x'.repeat(345), 400)).toBe('345 of 400 characters');
});
