'use client';
import { type ReactNode, useId } from 'react';
import { classes } from '#lib/classes.ts';
import { lengthInWords } from '../checks/limits.ts';
import { notesAt } from '../checks/place-notes.ts';
import { useEditing } from '../draft/editing.tsx';
import { NotesHere } from './notes-here.tsx';

type QuietTextProps = {
  place: string;
  label: string;
  value: string;
  onChange: (text: string) => void;
  /** Characters. */
  most: number;
  /** The label is on the screen, not only for those who hear it. */
  labelled?: boolean;
  placeholder?: string;
  hint?: string;
  /** The type of the words, the same whether they are read or written. */
  type?: string;
  className?: string;
  /** What can be done about a refusal besides other words. */
  remedy?: ReactNode;
};

/** Words that read like the page and can be changed where they stand. */
export function QuietText({ place, label, value, onChange, most, labelled, placeholder, hint, type, className, remedy }: QuietTextProps) {
  const id = useId();
  const { notes, isReadOnly } = useEditing();
  const here = notesAt(notes, place);
  const note = lengthInWords(value, most) ?? hint;
  const isRefused = here.some(({ severity }) => severity === 'refuse');
  const said = here.length > 0 || note !== undefined;
  return (
    <div className={classes('grid min-w-0 content-start', className)}>
      {labelled && (
        <label htmlFor={id} className="text-13 text-ink-3">
          {label}
        </label>
      )}
      {isReadOnly ? (
        <p id={id} dir="auto" className={classes('py-1 whitespace-pre-wrap', type)}>
          {value || '–'}
        </p>
      ) : (
        <textarea
          id={id}
          dir="auto"
          rows={1}
          data-place={place}
          aria-label={labelled ? undefined : label}
          aria-invalid={isRefused || undefined}
          aria-describedby={said ? `${id}-note` : undefined}
          placeholder={placeholder}
          value={value}
          // What is spoken is one line, wherever it was pasted from.
          onChange={(event) => onChange(event.target.value.replace(/\s*\n\s*/g, ' '))}
          className={classes(
            '-mx-2 field-sizing-content w-[calc(100%+1rem)] resize-none rounded-control border border-transparent bg-transparent px-[7px] py-[3px] transition-colors placeholder:text-ink-3 hover:border-line-2 focus:border-transparent focus:bg-surface focus:-outline-offset-1 aria-invalid:border-brick/45',
            type,
          )}
        />
      )}
      {!isReadOnly && said && (
        <div id={`${id}-note`} className="grid gap-0.5 pt-0.5 text-13">
          <NotesHere notes={here}>{remedy}</NotesHere>
          {note && <p className="text-ink-3 tabular-nums">{note}</p>}
        </div>
      )}
    </div>
  );
}
