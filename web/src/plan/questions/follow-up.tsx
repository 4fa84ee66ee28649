'use client';
import type { AnswerPart, Question } from '@viva/domain';
import { X } from 'lucide-react';
import { LIMITS } from '../checks/limits.ts';
import { placeOf } from '../checks/note.ts';
import { useEditing } from '../draft/editing.tsx';
import { setProbe } from '../edits/question-edits.ts';
import { probeRemoval } from '../edits/removals.ts';
import { IconButton } from '../fields/icon-button.tsx';
import { QuietText } from '../fields/quiet-text.tsx';
import { SmallPick } from '../fields/small-pick.tsx';
import { PARTS, wordOfPart } from './words-of-parts.ts';

type FollowUpProps = { question: Question; probe: Question['probes'][number] };

export function FollowUp({ question, probe }: FollowUpProps) {
  const { plan, edit, remove, isReadOnly } = useEditing();
  const place = placeOf('questions', question.id, 'probes', probe.id);
  const set = (changes: Partial<FollowUpProps['probe']>) => edit(setProbe(question.id, probe.id, changes));
  return (
    <div className="grid gap-0.5">
      <div className="flex min-h-8 items-center justify-between gap-2 text-13 text-ink-3">
        {isReadOnly ? (
          `If the answer lacks ${wordOfPart(probe.missing)}`
        ) : (
          <SmallPick
            label="If the answer lacks"
            value={probe.missing}
            onChange={(event) => set({ missing: event.target.value as AnswerPart })}
          >
            {PARTS.map(({ part, word }) => (
              <option key={part} value={part}>
                {word}
              </option>
            ))}
          </SmallPick>
        )}
        {!isReadOnly && question.probes.length > 1 && (
          <IconButton Icon={X} label="Remove follow-up" onClick={() => remove(probeRemoval(plan, question.id, probe.id))} />
        )}
      </div>
      <QuietText
        place={placeOf(place, 'text')}
        label={`Follow-up when the answer lacks ${wordOfPart(probe.missing)}`}
        value={probe.text}
        most={LIMITS.probe}
        placeholder="What the interviewer asks then"
        onChange={(text) => set({ text })}
      />
      <QuietText
        place={placeOf(place, 'plainerText')}
        label="Plainer wording of this follow-up"
        value={probe.plainerText ?? ''}
        most={LIMITS.probe}
        placeholder="Plainer wording, if it needs one"
        type="text-13 text-ink-2"
        onChange={(text) => set({ plainerText: text || null })}
      />
    </div>
  );
}
