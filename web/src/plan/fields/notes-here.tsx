import type { ReactNode } from 'react';
import { classes } from '#lib/classes.ts';
import type { Note } from '../checks/note.ts';

type NotesHereProps = { id?: string; notes: readonly Note[]; className?: string; children?: ReactNode };

/** Beside the field: what stands in the way in brick, what is advised in amber. */
export const NotesHere = ({ id, notes, className, children }: NotesHereProps) =>
  notes.length > 0 && (
    <ul id={id} className={classes('grid gap-0.5 text-13', className)}>
      {notes.map(({ severity, message }) => (
        <li key={message} className={severity === 'refuse' ? 'text-brick' : 'text-amber-ink'}>
          {message} {severity === 'refuse' && children}
        </li>
      ))}
    </ul>
  );
