'use client';
import { useQuery } from '@tanstack/react-query';
import { planQuery } from '#jobs/queries.ts';
import { api } from '#lib/api.ts';
import { Moment } from '#ui/moment.tsx';
import { StateDot } from '#ui/state-dot.tsx';
import type { CvQuestion } from '../queries.ts';
import type { Words } from './use-cv-questions.ts';

type CvQuestionHeadProps = {
  question: CvQuestion;
  jobId: string;
  isFixed: boolean;
  isNew: boolean;
  chosenId: string;
  onChoose: (changes: Pick<Words, 'competencyId'>) => void;
};

/** The competency it is asked on, and how it stands. */
export function CvQuestionHead({ question, jobId, isFixed, isNew, chosenId, onChoose }: CvQuestionHeadProps) {
  const competencies = useQuery(planQuery(api, jobId)).data?.plan.competencies ?? [];
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 text-13">
      <label className="min-w-0 text-ink-3">
        On{' '}
        <select
          aria-label="Competency"
          disabled={isFixed}
          value={chosenId}
          onChange={(event) => onChoose({ competencyId: event.target.value as Words['competencyId'] })}
          className="max-w-full rounded-control border border-line bg-surface px-1.5 py-1 text-13 font-medium text-ink hover:border-ink-3 disabled:border-transparent disabled:pl-0"
        >
          {competencies.every(({ id }) => id !== chosenId) && <option value={chosenId}>a competency of the plan</option>}
          {competencies.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <Standing question={question} isNew={isNew} />
    </div>
  );
}

function Standing({ question: { approvedAt, proposedBy }, isNew }: { question: CvQuestion; isNew: boolean }) {
  if (isNew) return <StateDot tone="waiting">{approvedAt ? 'Not saved; the approved words stand' : 'Changed, not saved'}</StateDot>;
  if (!approvedAt) return <StateDot tone="waiting">Proposed {proposedBy === 'model' ? 'by a model' : 'by rule'}, not asked</StateDot>;
  return (
    <StateDot tone="good">
      Approved <Moment at={approvedAt} />
    </StateDot>
  );
}
