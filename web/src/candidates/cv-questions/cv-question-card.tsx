'use client';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { planQuery } from '#jobs/queries.ts';
import { api } from '#lib/api.ts';
import { Refusal, sentenceFor } from '#lib/refusal.ts';
import { Button } from '#ui/button.tsx';
import { Moment } from '#ui/moment.tsx';
import { QuietField } from '#ui/quiet-field.tsx';
import { StateDot } from '#ui/state-dot.tsx';
import type { CvQuestion } from '../queries.ts';
import { isChanged, saidOf } from './said-of.ts';
import type { useCvQuestions, Words } from './use-cv-questions.ts';

type CvQuestionCardProps = {
  question: CvQuestion;
  jobId: string;
  isFixed: boolean;
  change: ReturnType<typeof useCvQuestions>['change'];
  onRemove: () => void;
};

export function CvQuestionCard({ question, jobId, isFixed, change, onRemove }: CvQuestionCardProps) {
  const [words, setWords] = useState<Omit<Words, 'approved'>>(question);
  const [error, setError] = useState<unknown>();
  const competencies = useQuery(planQuery(api, jobId)).data?.plan.competencies ?? [];
  const isNew = isChanged(words, question);
  const isApproved = question.approvedAt !== null;
  const set = (changes: Partial<Words>) => {
    setError(undefined);
    setWords({ ...words, ...changes });
  };
  const save = async (approved: boolean) => {
    const { competencyId, text, plainerText } = words;
    setError(undefined);
    await change.mutateAsync({ questionId: question.id, words: { competencyId, text, plainerText, approved } }).catch(setError);
  };
  const said = saidOf(question, error, isNew);
  return (
    <li className="grid gap-2.5 border-line px-4 py-4 not-first:border-t sm:px-5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 text-13">
        <label className="min-w-0 text-ink-3">
          On{' '}
          <select
            aria-label="Competency"
            disabled={isFixed}
            value={words.competencyId}
            onChange={(event) => set({ competencyId: event.target.value as Words['competencyId'] })}
            className="max-w-full rounded-control border border-line bg-surface px-1.5 py-1 text-13 font-medium text-ink hover:border-ink-3 disabled:border-transparent disabled:pl-0"
          >
            {competencies.every(({ id }) => id !== words.competencyId) && (
              <option value={words.competencyId}>a competency of the plan</option>
            )}
            {competencies.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <Standing question={question} isNew={isNew} />
      </div>
      <blockquote className="border-l-2 border-sky pl-3 text-13 text-ink-2" dir="auto">
        <span className="text-ink-3">The CV says </span>“{question.cvLine}”
      </blockquote>
      <QuietField
        label="Question"
        value={words.text}
        onChange={(text) => set({ text })}
        isReadOnly={isFixed}
        said={said.text}
        type="font-serif text-16 leading-snug"
      />
      <QuietField
        label="Plainer wording"
        labelled
        value={words.plainerText}
        onChange={(plainerText) => set({ plainerText })}
        isReadOnly={isFixed}
        said={said.plainerText}
        type="text-ink-2"
      />
      {error !== undefined && !(error instanceof Refusal && error.parts.length > 0) && (
        <p role="alert" className="text-13 text-brick">
          Not saved: {sentenceFor(error)}
        </p>
      )}
      {said.other.map((message) => (
        <p key={message} className="text-13 text-brick">
          {message}
        </p>
      ))}
      {!isFixed && (
        <div className="flex flex-wrap gap-2 pt-0.5">
          {(!isApproved || isNew) && (
            <Button size="small" look="primary" busy={change.isPending} onClick={() => save(true)}>
              {isNew ? 'Save and approve' : 'Approve'}
            </Button>
          )}
          {isApproved && !isNew && (
            <Button size="small" busy={change.isPending} onClick={() => save(false)}>
              Take approval back
            </Button>
          )}
          {isNew && (
            <Button size="small" onClick={() => set(question)}>
              Undo changes
            </Button>
          )}
          <Button size="small" look="bare" onClick={onRemove}>
            Remove
          </Button>
        </div>
      )}
    </li>
  );
}

function Standing({ question, isNew }: { question: CvQuestion; isNew: boolean }) {
  if (isNew) return <StateDot tone="waiting">Changed, not saved</StateDot>;
  if (!question.approvedAt) {
    return <StateDot tone="waiting">Proposed {question.proposedBy === 'model' ? 'by a model' : 'by rule'}, not asked</StateDot>;
  }
  return (
    <StateDot tone="good">
      Approved <Moment at={question.approvedAt} />
    </StateDot>
  );
}
