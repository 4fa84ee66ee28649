'use client';
import { useState } from 'react';
import { Refusal, sentenceFor } from '#lib/refusal.ts';
import { QuietField } from '#ui/quiet-field.tsx';
import type { CvQuestion } from '../queries.ts';
import { CvQuestionActions } from './cv-question-actions.tsx';
import { CvQuestionHead } from './cv-question-head.tsx';
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
  const isNew = isChanged(words, question);
  const said = saidOf(question, error, isNew);
  const write = (changes: Partial<Words>) => {
    setError(undefined);
    setWords({ ...words, ...changes });
  };
  const save = async (approved: boolean) => {
    const { competencyId, text, plainerText } = words;
    setError(undefined);
    await change.mutateAsync({ questionId: question.id, words: { competencyId, text, plainerText, approved } }).catch(setError);
  };
  return (
    <li className="grid gap-2.5 border-line px-4 py-4 not-first:border-t sm:px-5">
      <CvQuestionHead question={question} jobId={jobId} isFixed={isFixed} isNew={isNew} chosenId={words.competencyId} onChoose={write} />
      <blockquote className="border-l-2 border-sky pl-3 text-13 text-ink-2" dir="auto">
        <span className="text-ink-3">The CV says </span>“{question.cvLine}”
      </blockquote>
      <QuietField
        label="Question"
        value={words.text}
        onChange={(text) => write({ text })}
        isReadOnly={isFixed}
        said={said.text}
        type="font-serif text-16 leading-snug"
      />
      <QuietField
        label="Plainer wording"
        labelled
        value={words.plainerText}
        onChange={(plainerText) => write({ plainerText })}
        isReadOnly={isFixed}
        said={said.plainerText}
        type="text-ink-2"
      />
      <Trouble messages={said.other} error={error} />
      {!isFixed && (
        <CvQuestionActions
          isApproved={question.approvedAt !== null}
          isNew={isNew}
          isBusy={change.isPending}
          onSave={save}
          onUndo={() => write(question)}
          onRemove={onRemove}
        />
      )}
    </li>
  );
}

/** What belongs to no field on the screen. */
function Trouble({ messages, error }: { messages: readonly string[]; error: unknown }) {
  const isOfFields = error instanceof Refusal && error.parts.length > 0;
  const all = error === undefined || isOfFields ? messages : [...messages, `Not saved: ${sentenceFor(error)}`];
  return all.map((message) => (
    <p key={message} role="alert" className="text-13 text-brick">
      {message}
    </p>
  ));
}
