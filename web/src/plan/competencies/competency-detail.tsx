import type { Competency } from '@viva/domain';
import { X } from 'lucide-react';
import { SaidHere } from '#ui/quiet-field.tsx';
import { LIMITS } from '../checks/limits.ts';
import { placeOf } from '../checks/note.ts';
import { notesAt } from '../checks/place-notes.ts';
import { useEditing } from '../draft/editing.tsx';
import { setAnchor, setCompetency } from '../edits/competency-edits.ts';
import { competencyRemoval } from '../edits/removals.ts';
import { IconButton } from '../fields/icon-button.tsx';
import { QuietText } from '../fields/quiet-text.tsx';
import { Questions } from '../questions/questions.tsx';

const LEVELS = [1, 3, 5] as const;

export function CompetencyDetail({ competency }: { competency: Competency }) {
  const { plan, edit, remove, notes, isReadOnly } = useEditing();
  const place = placeOf('competencies', competency.id);
  return (
    <div className="grid gap-7">
      <div className="grid gap-3">
        <div>
          <h2 className="sr-only">{competency.name}</h2>
          <div className="flex items-start gap-2">
            <QuietText
              place={placeOf(place, 'name')}
              label="Name"
              value={competency.name}
              most={LIMITS.name}
              type="text-20 font-semibold tracking-[-0.01em]"
              className="flex-1"
              onChange={(name) => edit(setCompetency(competency.id, { name }))}
            />
            {!isReadOnly && plan.competencies.length > 1 && (
              <IconButton Icon={X} label={`Remove ${competency.name}`} onClick={() => remove(competencyRemoval(plan, competency.id))} />
            )}
          </div>
          <QuietText
            place={placeOf(place, 'meaning')}
            label="What it means"
            labelled
            value={competency.meaning}
            most={LIMITS.meaning}
            type="text-ink-2"
            className="mt-1.5 max-w-[68ch]"
            onChange={(meaning) => edit(setCompetency(competency.id, { meaning }))}
          />
        </div>
        <Levels competency={competency} />
        <SaidHere said={[...notesAt(notes, placeOf(place, 'anchors')), ...notesAt(notes, place)]} />
      </div>
      <Questions competency={competency} />
    </div>
  );
}

function Levels({ competency: { id, anchors } }: { competency: Competency }) {
  const { edit } = useEditing();
  return (
    <div className="grid gap-3 md:grid-cols-3">
      {LEVELS.map((level) => (
        <section key={level} aria-label={`${level} looks like`} className="rounded-card border border-line bg-surface px-4 pt-2.5 pb-3">
          <p aria-hidden className="flex items-baseline gap-1.5 text-13 text-ink-3">
            <span className="font-serif text-20 font-semibold text-ink">{level}</span> looks like
          </p>
          <QuietText
            place={placeOf('competencies', id, 'anchors', level)}
            label={`${level} looks like`}
            value={anchors[level]}
            most={LIMITS.anchor}
            onChange={(text) => edit(setAnchor(id, level, text))}
          />
        </section>
      ))}
    </div>
  );
}
