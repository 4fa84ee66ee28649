'use client';
import type { Fact } from '@viva/domain';
import { Plus, X } from 'lucide-react';
import { Button } from '#ui/button.tsx';
import { LIMITS } from '../checks/limits.ts';
import { placeOf } from '../checks/note.ts';
import { useEditing } from '../draft/editing.tsx';
import { changed } from '../edits/lists.ts';
import { newId } from '../edits/new-id.ts';
import { MOST } from '../edits/question-edits.ts';
import { removalFrom } from '../edits/removals.ts';
import { IconButton } from '../fields/icon-button.tsx';
import { QuietText } from '../fields/quiet-text.tsx';
import { BesideSection } from './section.tsx';
import { WordsAsked } from './words-asked.tsx';

/** What the interviewer may say when a candidate asks; nothing else is told. */
export function Facts() {
  const { plan, edit, isReadOnly, goTo } = useEditing();
  const add = () => {
    const id = newId('fact');
    edit((now) => ({ ...now, facts: [...now.facts, { id, topic: '', text: '', asksAbout: [] }] }));
    goTo(`facts/${id}/topic`);
  };
  return (
    <BesideSection
      label="Facts the interviewer may tell"
      action={
        !isReadOnly &&
        plan.facts.length < MOST.facts && (
          <Button look="bare" size="small" className="-mr-3" onClick={add}>
            <Plus aria-hidden className="size-4" strokeWidth={1.5} />
            Add
          </Button>
        )
      }
    >
      <p className="pt-2.5 text-13 text-ink-3">
        {plan.facts.length === 0
          ? 'None. When candidates ask, they hear that the team will get back to them.'
          : 'Told when a candidate asks. To anything else they hear that the team will get back to them.'}
      </p>
      <ul>
        {plan.facts.map((fact) => (
          <FactItem key={fact.id} fact={fact} />
        ))}
      </ul>
    </BesideSection>
  );
}

function FactItem({ fact }: { fact: Fact }) {
  const { plan, edit, remove, isReadOnly } = useEditing();
  const place = placeOf('facts', fact.id);
  const set = (changes: Partial<Fact>) => edit((now) => ({ ...now, facts: changed(now.facts, fact.id, changes) }));
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-2 border-b border-line py-2.5 last:border-b-0">
      <QuietText
        place={placeOf(place, 'topic')}
        label="Topic"
        value={fact.topic}
        most={LIMITS.topic}
        placeholder="Topic"
        type="text-13 text-ink-3"
        onChange={(topic) => set({ topic })}
      />
      {!isReadOnly && (
        <IconButton Icon={X} label={`Remove ${fact.topic || 'this fact'}`} onClick={() => remove(removalFrom(plan, 'facts', fact.id))} />
      )}
      <QuietText
        place={placeOf(place, 'text')}
        label={`What the interviewer says: ${fact.topic}`}
        value={fact.text}
        most={LIMITS.fact}
        placeholder="What the interviewer says"
        className="col-span-2"
        onChange={(text) => set({ text })}
      />
      <WordsAsked place={placeOf(place, 'asksAbout')} fact={fact} onChange={(asksAbout) => set({ asksAbout })} />
    </li>
  );
}
