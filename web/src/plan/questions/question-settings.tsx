'use client';
import type { Question } from '@viva/domain';
import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { useEditing } from '../draft/editing.tsx';
import { moveQuestion, setQuestion } from '../edits/question-edits.ts';
import { removalFrom } from '../edits/removals.ts';
import { IconButton } from '../fields/icon-button.tsx';
import { SmallPick } from '../fields/small-pick.tsx';
import { THINKING } from './words-of-parts.ts';

const MINUTES = [1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5, 6, 8, 10];

type QuestionSettingsProps = { question: Question; isFirst: boolean; isLast: boolean };

export function QuestionSettings({ question, isFirst, isLast }: QuestionSettingsProps) {
  const { plan, edit, remove } = useEditing();
  const { id, mustAsk, thinkingTime, minutes } = question;
  const set = (changes: Partial<Question>) => edit(setQuestion(id, changes));
  const lengths = MINUTES.includes(minutes) ? MINUTES : [...MINUTES, minutes].toSorted((left, right) => left - right);
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-1 pt-0.5 text-13 text-ink-2">
      <label className="inline-flex min-h-8 items-center gap-2">
        <input
          type="checkbox"
          checked={mustAsk}
          onChange={(event) => set({ mustAsk: event.target.checked })}
          className="size-4 accent-pine"
        />
        Must ask
      </label>
      <SmallPick
        label="Thinking time"
        value={thinkingTime}
        onChange={(event) => set({ thinkingTime: event.target.value as Question['thinkingTime'] })}
      >
        {THINKING.map(({ time, word }) => (
          <option key={time} value={time}>
            {word}
          </option>
        ))}
      </SmallPick>
      <SmallPick label="Takes" value={minutes} onChange={(event) => set({ minutes: Number(event.target.value) })}>
        {lengths.map((length) => (
          <option key={length} value={length}>
            {length} min
          </option>
        ))}
      </SmallPick>
      <span className="-mr-1 ml-auto flex">
        <IconButton Icon={ArrowUp} label="Move up" disabled={isFirst} onClick={() => edit(moveQuestion(id, -1))} />
        <IconButton Icon={ArrowDown} label="Move down" disabled={isLast} onClick={() => edit(moveQuestion(id, 1))} />
        <IconButton Icon={X} label="Remove question" onClick={() => remove(removalFrom(plan, 'questions', id))} />
      </span>
    </div>
  );
}

/** The same in words, for reading. */
export const SettingsInWords = ({ question: { mustAsk, thinkingTime, minutes } }: { question: Question }) => (
  <p className="flex flex-wrap gap-x-4 text-13 text-ink-3">
    <span>{mustAsk ? 'Must ask' : 'If time allows'}</span>
    <span>Thinking time: {thinkingTime}</span>
    <span>{minutes} min</span>
  </p>
);
