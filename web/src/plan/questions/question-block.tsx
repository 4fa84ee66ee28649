'use client';
import type { Question } from '@viva/domain';
import { SaidHere } from '#ui/quiet-field.tsx';
import { LIMITS } from '../checks/limits.ts';
import { placeOf } from '../checks/note.ts';
import { notesAt } from '../checks/place-notes.ts';
import { useDraft, useEditing } from '../draft/editing.tsx';
import { setQuestion } from '../edits/question-edits.ts';
import { removalFrom } from '../edits/removals.ts';
import { QuietText } from '../fields/quiet-text.tsx';
import { FollowUps } from './follow-ups.tsx';
import { QuestionSettings, SettingsInWords } from './question-settings.tsx';

type QuestionBlockProps = { question: Question; isFirst: boolean; isLast: boolean };

export function QuestionBlock({ question, isFirst, isLast }: QuestionBlockProps) {
  const { plan, edit, remove, notes, isReadOnly } = useEditing();
  const { base } = useDraft();
  const place = placeOf('questions', question.id);
  const number = plan.questions.indexOf(question) + 1;
  const waits = !question.text.trim() && base.plan.questions.every(({ id }) => id !== question.id);
  const removeIt = (
    <button type="button" className="underline underline-offset-3" onClick={() => remove(removalFrom(plan, 'questions', question.id))}>
      Remove
    </button>
  );
  return (
    <li className="grid grid-cols-[1.75rem_minmax(0,1fr)] border-b border-line py-4 last:border-b-0">
      <span className="pt-[5px] text-13 text-ink-3 tabular-nums" title={`Question ${number} of the interview`}>
        <span className="sr-only">Question </span>
        {number}
      </span>
      <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-1">
        <QuietText
          place={placeOf(place, 'text')}
          label={`Question ${number}`}
          value={question.text}
          most={LIMITS.question}
          placeholder="Tell me about a time …"
          {...(waits && { hint: 'Not part of the plan until it has words.' })}
          type="font-serif text-20"
          className="max-w-[62ch]"
          remedy={removeIt}
          onChange={(text) => edit(setQuestion(question.id, { text }))}
        />
        <SaidHere said={notesAt(notes, place)} />
        <QuietText
          place={placeOf(place, 'plainerText')}
          label="Plainer wording"
          labelled
          value={question.plainerText}
          most={LIMITS.question}
          placeholder="The same words, unless you write easier ones"
          type="text-ink-2"
          className="mt-1 max-w-[68ch]"
          onChange={(plainerText) => edit(setQuestion(question.id, { plainerText }))}
        />
        {isReadOnly ? <SettingsInWords question={question} /> : <QuestionSettings question={question} isFirst={isFirst} isLast={isLast} />}
        <FollowUps question={question} />
      </div>
    </li>
  );
}
