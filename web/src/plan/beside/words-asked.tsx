'use client';
import type { Fact } from '@viva/domain';
import { useState } from 'react';
import { useEditing } from '../draft/editing.tsx';
import { QuietText } from '../fields/quiet-text.tsx';
import { readWords } from './read-words.ts';

type WordsAskedProps = { place: string; fact: Fact; onChange: (words: string[]) => void };

/** "salary, pay, money": by these it is known that a candidate asks for the fact. */
export function WordsAsked({ place, fact, onChange }: WordsAskedProps) {
  const { isReadOnly } = useEditing();
  const [typed, setTyped] = useState<string>();
  const joined = fact.asksAbout.join(', ');
  // Half a word, or a comma at the end, is not yet another list.
  const isCurrent = typed !== undefined && readWords(typed).join(', ') === joined;
  return (
    <div className="col-span-2 grid grid-cols-[auto_minmax(0,1fr)] items-baseline gap-x-1.5 text-13 text-ink-3">
      <span aria-hidden className="py-1">
        Asked with:
      </span>
      <QuietText
        place={place}
        label={`Words that candidates ask with: ${fact.topic}`}
        value={isCurrent && !isReadOnly ? typed : joined}
        most={1_240}
        placeholder="words that candidates use, with commas between"
        type="text-13 text-ink-2"
        onChange={(text) => {
          setTyped(text);
          onChange(readWords(text));
        }}
      />
    </div>
  );
}
