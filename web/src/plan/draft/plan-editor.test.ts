import { draftPlan, type Plan } from '@viva/domain';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Refusal } from '#lib/refusal.ts';
import { setQuestion } from '../edits/question-edits.ts';
import type { JobPlan } from '../job-plan.ts';
import { createPlanEditor } from './plan-editor.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const plan = draftPlan({ title: 'Engineer', description: 'You own services and solve problems.', language: 'en', minutes: 25 });
const id = plan.questions[0]?.id ?? '';
const write = (text: string) => setQuestion(id, { text });
const answerOf = (content: Plan, revision: string): JobPlan => ({
  version: 1,
  state: 'draft',
  publishedAt: null,
  plan: content,
  revision,
  savedAt: '2026-11-24T14:05:00Z',
  drafting: false,
  findings: [],
  repairs: [],
});

function editing({ refuse }: { refuse?: () => Error | undefined } = {}) {
  const sent: { text: string | undefined; revision: string }[] = [];
  let here = 0;
  let most = 0;
  const editor = createPlanEditor(answerOf(plan, 'r0'), {
    save: async (content, revision) => {
      here += 1;
      most = Math.max(most, here);
      await new Promise((resolve) => setTimeout(resolve, 200));
      here -= 1;
      const refusal = refuse?.();
      if (refusal) throw refusal;
      sent.push({ text: content.questions[0]?.text, revision });
      return answerOf(content, `r${sent.length}`);
    },
    load: async () => answerOf(write('Theirs')(plan), 'x'),
  });
  return { editor, sent, mostAtOnce: () => most, draft: () => editor.store.getState() };
}

test('it saves by itself a second after the last change, and once', async () => {
  const { editor, sent } = editing();
  editor.edit(write('On'));
  await vi.advanceTimersByTimeAsync(900);
  editor.edit(write('One'));
  await vi.advanceTimersByTimeAsync(900);
  expect(sent).toEqual([]);
  await vi.advanceTimersByTimeAsync(400);
  expect(sent).toEqual([{ text: 'One', revision: 'r0' }]);
});

test('what is typed during a save follows it with the new revision, never beside it', async () => {
  const { editor, sent, mostAtOnce } = editing();
  editor.edit(write('One'));
  const done = editor.flush();
  editor.edit(write('Two'));
  void editor.flush();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await done).toBe(true);
  expect(sent).toEqual([
    { text: 'One', revision: 'r0' },
    { text: 'Two', revision: 'r1' },
  ]);
  expect(mostAtOnce()).toBe(1);
});

test('a conflict brings theirs beside mine and saves nothing until it is decided', async () => {
  const { editor, sent, draft } = editing({ refuse: () => new Refusal(409, { code: 'conflict', detail: 'Meanwhile.' }) });
  editor.edit(write('Mine'));
  await vi.advanceTimersByTimeAsync(5_000);
  expect([draft().plan.questions[0]?.text, draft().theirs?.revision, draft().isSaving]).toEqual(['Mine', 'x', false]);
  expect(sent).toEqual([]);
});

test('a field that was refused is named, and a line that failed can be tried again', async () => {
  let refusal: Error | undefined = new Refusal(422, {
    code: 'unprocessable',
    fields: [{ path: ['questions', 0, 'text'], message: 'No.' }],
  });
  const { editor, sent, draft } = editing({ refuse: () => refusal });
  editor.edit(write('One'));
  await vi.advanceTimersByTimeAsync(2_000);
  expect(draft().notes).toEqual([{ place: `questions/${id}/text`, severity: 'refuse', message: 'No.' }]);
  refusal = new TypeError('no line');
  editor.edit(write('Two'));
  await vi.advanceTimersByTimeAsync(2_000);
  expect(draft().trouble).toMatchObject({ kind: 'failed', sentence: expect.stringContaining('could not be reached') });
  refusal = undefined;
  editor.tell({ type: 'again' });
  await Promise.all([editor.flush(), vi.advanceTimersByTimeAsync(1_000)]);
  expect(sent).toEqual([{ text: 'Two', revision: 'r0' }]);
});
