'use client';
import type { InformationQuestion } from '@viva/domain';
import { X } from 'lucide-react';
import { SaidHere } from '#ui/quiet-field.tsx';
import { LIMITS } from '../checks/limits.ts';
import { placeOf } from '../checks/note.ts';
import { notesAt } from '../checks/place-notes.ts';
import { useEditing } from '../draft/editing.tsx';
import { changed } from '../edits/lists.ts';
import { removalFrom } from '../edits/removals.ts';
import { IconButton } from '../fields/icon-button.tsx';
import { QuietText } from '../fields/quiet-text.tsx';
import { AddInformation } from './add-information.tsx';
import { BesideSection } from './section.tsx';

/** Asked once, never scored, its answer shown word for word. */
export function Information() {
  const { plan, notes, isReadOnly } = useEditing();
  return (
    <BesideSection label="Information, not scored" action={!isReadOnly && <AddInformation />}>
      <SaidHere said={notesAt(notes, 'informationQuestions')} className="pt-2" />
      <p className="pt-2.5 text-13 text-ink-3">Asked once at the end. The answer is shown word for word and decides nothing.</p>
      {plan.informationQuestions.length === 0 && <p className="py-3 text-ink-2">Nothing is asked.</p>}
      <ul>
        {plan.informationQuestions.map((question) => (
          <InformationItem key={question.id} question={question} />
        ))}
      </ul>
    </BesideSection>
  );
}

function InformationItem({ question }: { question: InformationQuestion }) {
  const { plan, edit, remove, isReadOnly } = useEditing();
  const place = placeOf('informationQuestions', question.id);
  const takeAway = () => remove(removalFrom(plan, 'informationQuestions', question.id));
  const set = (changes: Partial<InformationQuestion>) =>
    edit((now) => ({ ...now, informationQuestions: changed(now.informationQuestions, question.id, changes) }));
  const removeIt = (
    <button type="button" className="underline underline-offset-3" onClick={takeAway}>
      Remove
    </button>
  );
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-2 border-b border-line py-2.5 last:border-b-0">
      <QuietText
        place={placeOf(place, 'label')}
        label="Short name"
        value={question.label}
        most={LIMITS.label}
        placeholder="Short name"
        type="text-13 text-ink-3"
        onChange={(label) => set({ label })}
      />
      {!isReadOnly && <IconButton Icon={X} label={`Remove ${question.label || 'this information'}`} onClick={takeAway} />}
      <QuietText
        place={placeOf(place, 'text')}
        label={`Question: ${question.label}`}
        value={question.text}
        most={LIMITS.information}
        placeholder="What the interviewer asks"
        className="col-span-2"
        remedy={removeIt}
        onChange={(text) => set({ text })}
      />
      <QuietText
        place={placeOf(place, 'plainerText')}
        label={`Plainer wording: ${question.label}`}
        value={question.plainerText}
        most={LIMITS.information}
        placeholder="Plainer wording, if it needs one"
        type="text-13 text-ink-2"
        className="col-span-2"
        remedy={removeIt}
        onChange={(plainerText) => set({ plainerText })}
      />
    </li>
  );
}
