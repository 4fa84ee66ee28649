'use client';
import type { ReactNode } from 'react';
import { sentenceFor } from '#lib/refusal.ts';
import { Bone } from '#ui/bones.tsx';
import { Button } from '#ui/button.tsx';
import { LoadFailed } from '#ui/load-failed.tsx';
import { Notice } from '#ui/notice.tsx';
import type { CandidateWithCvText } from '../queries.ts';
import { CvQuestionCard } from './cv-question-card.tsx';
import { useCvQuestions } from './use-cv-questions.ts';
import { whyNoQuestions } from './why-no-questions.ts';

const MOST = 2;

/** At most two questions about this one CV. Nothing of them is asked before a person has approved it. */
export function CvQuestions({ candidate, isPublished }: { candidate: CandidateWithCvText; isPublished: boolean }) {
  const { query, propose, change, remove } = useCvQuestions(candidate.id);
  const why = whyNoQuestions(candidate, isPublished);
  const questions = query.data?.questions ?? [];
  const approved = questions.filter(({ approvedAt }) => approvedAt !== null).length;
  const mayPropose = !why && query.data !== undefined && approved < MOST;
  const proposeThem = (
    <Button size="small" busy={propose.isPending} onClick={() => propose.submit()}>
      {propose.isPending
        ? 'Reading the CV…'
        : questions.length === 0
          ? 'Propose questions'
          : approved > 0
            ? 'Propose another'
            : 'Propose others'}
    </Button>
  );
  return (
    <section aria-label="Questions from the CV" className="grid max-w-[46rem] gap-3">
      <div className="flex min-h-8 flex-wrap items-center justify-between gap-2">
        <h2 className="text-16 font-semibold">Questions from the CV</h2>
        {mayPropose && proposeThem}
      </div>
      <p className="-mt-2 text-13 text-ink-3">
        {why ?? 'Two at most, each about a line of this CV and on a competency of the plan. Only approved questions are asked.'}
      </p>
      {propose.error && <Notice tone="trouble">{sentenceFor(propose.error)}</Notice>}
      {query.data?.remark && <Notice>{query.data.remark}</Notice>}
      {query.error ? (
        <LoadFailed what="Questions from the CV" error={query.error} onRetry={query.refetch} />
      ) : query.isPending ? (
        <Bone className="h-24" />
      ) : (
        questions.length > 0 && (
          <List>
            {questions.map((question) => (
              <CvQuestionCard
                key={question.id}
                question={question}
                jobId={candidate.jobId}
                isFixed={why !== undefined}
                change={change}
                onRemove={() => remove.submit(question.id)}
              />
            ))}
          </List>
        )
      )}
    </section>
  );
}

const List = ({ children }: { children: ReactNode }) => (
  <ol className="overflow-hidden rounded-card border border-line bg-surface">{children}</ol>
);
