'use client';
import type { Question } from '@viva/domain';
import { ChevronRight, Plus } from 'lucide-react';
import { Button } from '#ui/button.tsx';
import { LIMITS } from '../checks/limits.ts';
import { placeOf } from '../checks/note.ts';
import { notesWithin } from '../checks/place-notes.ts';
import { useEditing } from '../draft/editing.tsx';
import { addProbe, MOST, setQuestion } from '../edits/question-edits.ts';
import { QuietText } from '../fields/quiet-text.tsx';
import { FollowUp } from './follow-up.tsx';
import { PARTS, wordOfPart } from './words-of-parts.ts';

/** What is asked when an answer lacks something, and what a good one shows: folded, with its gist on the fold. */
export function FollowUps({ question }: { question: Question }) {
  const { edit, notes, isReadOnly } = useEditing();
  const place = placeOf('questions', question.id, 'probes');
  const missing = PARTS.find(({ part }) => question.probes.every((probe) => probe.missing !== part))?.part ?? 'result';
  const refused = notesWithin(notes, place).some(({ severity }) => severity === 'refuse');
  return (
    <details className="group/fold">
      <summary className="-ml-0.5 flex w-fit max-w-full list-none items-center gap-1 rounded-control py-1 text-13 text-ink-2 hover:text-ink [&::-webkit-details-marker]:hidden">
        <ChevronRight aria-hidden className="size-4 shrink-0 text-ink-3 transition-transform group-open/fold:rotate-90" strokeWidth={1.5} />
        <span className="truncate">If the answer lacks: {question.probes.map((probe) => wordOfPart(probe.missing)).join(', ')}</span>
        {refused && <span className="shrink-0 text-brick">· to correct</span>}
      </summary>
      <div className="mt-1.5 ml-1.5 grid gap-4 border-l border-line-2 pl-4">
        {question.probes.map((probe) => (
          <FollowUp key={probe.id} question={question} probe={probe} />
        ))}
        {!isReadOnly && question.probes.length < MOST.probes && (
          <Button look="bare" size="small" className="-ml-3 justify-self-start" onClick={() => edit(addProbe(question.id, missing))}>
            <Plus aria-hidden className="size-4" strokeWidth={1.5} />
            Add a follow-up
          </Button>
        )}
        <QuietText
          place={placeOf('questions', question.id, 'goal')}
          label="A good answer shows (read by reviewers, never said)"
          labelled
          value={question.goal}
          most={LIMITS.goal}
          onChange={(goal) => edit(setQuestion(question.id, { goal }))}
        />
      </div>
    </details>
  );
}
