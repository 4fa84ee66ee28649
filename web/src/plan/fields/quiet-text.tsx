'use client';
import { QuietField, type QuietFieldProps } from '#ui/quiet-field.tsx';
import { lengthInWords } from '../checks/limits.ts';
import { notesAt } from '../checks/place-notes.ts';
import { useEditing } from '../draft/editing.tsx';

type QuietTextProps = Omit<QuietFieldProps, 'said' | 'isReadOnly' | 'place'> & {
  place: string;
  /** Characters. */
  most: number;
};

/** Words of the plan, with what the checks say of this very field. */
export function QuietText({ place, most, hint, ...rest }: QuietTextProps) {
  const { notes, isReadOnly } = useEditing();
  return (
    <QuietField
      {...rest}
      place={place}
      isReadOnly={isReadOnly}
      said={notesAt(notes, place)}
      hint={lengthInWords(rest.value, most) ?? hint}
    />
  );
}
