import type { Competency } from '@viva/domain';
import { classes } from '#lib/classes.ts';
import { notesWithin } from '../checks/place-notes.ts';
import { useEditing } from '../draft/editing.tsx';
import { WeightField } from './weight-field.tsx';

type CompetencyCardProps = { competency: Competency; order: number };

export function CompetencyCard({ competency, order }: CompetencyCardProps) {
  const { isReadOnly, chosenId, choose } = useEditing();
  const isChosen = competency.id === chosenId;
  return (
    <div
      style={{ order }}
      className={classes(
        'relative grid gap-0.5 border-b border-line py-3 pr-3 pl-4 transition-colors lg:order-none! lg:col-start-1',
        'before:absolute before:inset-y-0 before:left-0 before:w-[3px]',
        isChosen ? 'bg-surface before:bg-pine' : 'hover:bg-sunk/60',
      )}
    >
      <div className="flex items-start justify-between gap-3">
        <button
          type="button"
          aria-expanded={isChosen}
          aria-controls="competency"
          onClick={() => choose(competency.id)}
          className="min-w-0 rounded-control pt-1 text-left font-semibold outline-offset-4 after:absolute after:inset-0"
        >
          <span dir="auto">{competency.name || 'Without a name'}</span>
        </button>
        {isReadOnly ? (
          <span className="shrink-0 pt-1 text-ink-2 tabular-nums">{competency.weight} %</span>
        ) : (
          <WeightField competency={competency} />
        )}
      </div>
      <Because competency={competency} />
      <NotesCount competency={competency} />
    </div>
  );
}

/** The words that called for it, and whose they are. */
function Because({ competency: { because } }: { competency: Competency }) {
  const { job } = useEditing();
  if (!because) return null;
  const source = because.trim().toLowerCase() === job.title.trim().toLowerCase() ? 'title' : 'description';
  return (
    <p className="line-clamp-2 text-13 text-ink-3">
      because the {source} says <span dir="auto">“{because}”</span>
    </p>
  );
}

function NotesCount({ competency }: { competency: Competency }) {
  const { plan, notes } = useEditing();
  const places = [
    `competencies/${competency.id}`,
    ...plan.questions.filter(({ competencyId }) => competencyId === competency.id).map(({ id }) => `questions/${id}`),
  ];
  const refused = places.flatMap((place) => notesWithin(notes, place)).filter(({ severity }) => severity === 'refuse').length;
  return refused > 0 && <p className="text-13 text-brick">{refused} to correct</p>;
}
