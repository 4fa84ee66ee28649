'use client';
import type { Competency } from '@viva/domain';
import { SaidHere } from '#ui/quiet-field.tsx';
import { notesAt } from '../checks/place-notes.ts';
import { useEditing } from '../draft/editing.tsx';
import { AddQuestion } from '../library/add-question.tsx';
import { QuestionBlock } from './question-block.tsx';

export function Questions({ competency }: { competency: Competency }) {
  const { plan, notes, isReadOnly } = useEditing();
  const questions = plan.questions.filter(({ competencyId }) => competencyId === competency.id);
  return (
    <section aria-label="Questions">
      <div className="flex min-h-9 flex-wrap items-center justify-between gap-x-4 border-b border-line pb-1.5">
        <h3 className="text-16 font-semibold">Questions</h3>
        {!isReadOnly && <AddQuestion competency={competency} />}
      </div>
      <SaidHere said={notesAt(notes, 'questions')} className="pt-2.5" />
      <ol>
        {questions.map((question, index) => (
          <QuestionBlock key={question.id} question={question} isFirst={index === 0} isLast={index === questions.length - 1} />
        ))}
      </ol>
      {questions.length === 0 && <p className="py-4 text-ink-3">Nothing is asked yet.</p>}
    </section>
  );
}
