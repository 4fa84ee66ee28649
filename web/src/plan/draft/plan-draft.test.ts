import { draftPlan } from '@viva/domain';
import { expect, test } from 'vitest';
import { emptyQuestion, setQuestion } from '../edits/question-edits.ts';
import type { JobPlan } from '../job-plan.ts';
import { isDirty, planDraft, problemsOf, startDraft } from './plan-draft.ts';

const plan = draftPlan({ title: 'Engineer', description: 'You own services and solve problems.', language: 'en', minutes: 25 });
const id = plan.questions[0]?.id ?? '';
const jobPlan = (revision: string, changes: Partial<JobPlan> = {}): JobPlan => ({
  version: 1,
  state: 'draft',
  publishedAt: null,
  plan,
  revision,
  savedAt: '2026-11-24T14:05:00Z',
  drafting: false,
  findings: [],
  repairs: [],
  ...changes,
});
const typed = (text: string) => ({ type: 'edited' as const, edit: setQuestion(id, { text }) });
const wordsOf = (of: { plan: typeof plan }) => of.plan.questions[0]?.text;

test('what is typed while a save is on its way stays, and is still to be saved', () => {
  const sent = planDraft(planDraft(startDraft(jobPlan('a')), typed('One')), { type: 'saving' });
  const more = planDraft(sent, typed('One and more'));
  const after = planDraft(more, { type: 'saved', answer: jobPlan('b', { plan: sent.plan }), sent: sent.plan, edits: sent.edits });
  expect(wordsOf(after)).toBe('One and more');
  expect(isDirty(after)).toBe(true);
  expect(after.base.revision).toBe('b');
});

test('somebody else’s save is taken over where nothing was typed, and said', () => {
  const theirs = jobPlan('x', { plan: setQuestion(id, { text: 'Theirs' })(plan) });
  const after = planDraft(startDraft(jobPlan('a')), { type: 'heard', answer: theirs });
  expect([wordsOf(after), after.isByOther, isDirty(after)]).toEqual(['Theirs', true, false]);
});

test('somebody else’s save does not touch what was typed; either one can be kept', () => {
  const theirs = jobPlan('x', { plan: setQuestion(id, { text: 'Theirs' })(plan) });
  const torn = planDraft(planDraft(startDraft(jobPlan('a')), typed('Mine')), { type: 'heard', answer: theirs });
  expect([wordsOf(torn), torn.theirs]).toEqual(['Mine', theirs]);
  const mine = planDraft(torn, { type: 'kept-mine' });
  expect([wordsOf(mine), mine.base.revision, isDirty(mine), mine.theirs]).toEqual(['Mine', 'x', true, undefined]);
  const took = planDraft(torn, { type: 'took-theirs' });
  expect([wordsOf(took), took.base.revision, isDirty(took)]).toEqual(['Theirs', 'x', false]);
});

test('an answer that comes late is no news', () => {
  const one = planDraft(startDraft(jobPlan('a')), typed('One'));
  const saved = planDraft(one, { type: 'saved', answer: jobPlan('b', { plan: one.plan }), sent: one.plan, edits: one.edits });
  expect(planDraft(saved, { type: 'heard', answer: jobPlan('a') })).toBe(saved);
});

test('a model’s plan takes the library’s place, and its failure brings the remark, unless somebody types', () => {
  const drafting = startDraft(jobPlan('a', { drafting: true }));
  const made = planDraft(drafting, { type: 'heard', answer: jobPlan('m', { plan: setQuestion(id, { text: 'Model' })(plan) }) });
  expect([wordsOf(made), made.isByOther]).toEqual(['Model', false]);
  const remarked = { ...plan, source: { ...plan.source, remark: 'The model did not answer.' } };
  const failed = planDraft(drafting, { type: 'heard', answer: jobPlan('a', { plan: remarked }) });
  expect(failed.plan.source.remark).toBe('The model did not answer.');
});

test('a question without words waits on the screen and keeps nothing else from being saved; one that lost its words does', () => {
  const added = planDraft(startDraft(jobPlan('a')), {
    type: 'edited',
    edit: (now) => ({ ...now, questions: [...now.questions, emptyQuestion(now.competencies[0]?.id as never)] }),
  });
  expect(problemsOf(added)).toEqual([]);
  const emptied = planDraft(added, typed(' '));
  expect(problemsOf(emptied)).toMatchObject([{ place: `questions/${id}/text`, message: expect.stringContaining('needs words') }]);
  expect(problemsOf(planDraft(added, typed('x'.repeat(401))))).toMatchObject([{ message: '1 character too long; 400 at most.' }]);
});

test('a save that failed is told until something is typed or tried again', () => {
  const failed = planDraft(planDraft(startDraft(jobPlan('a')), typed('One')), { type: 'failed', sentence: 'No line.' });
  expect(failed.trouble?.sentence).toBe('No line.');
  expect(isDirty(failed)).toBe(true);
  expect(planDraft(failed, typed('Two')).trouble).toBeUndefined();
});
