'use client';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#ui/button.tsx';
import { useEditing } from '../draft/editing.tsx';
import { MOST } from '../edits/question-edits.ts';
import { CompetencyPicker } from './competency-picker.tsx';

export function AddCompetency() {
  const { plan } = useEditing();
  const [open, setOpen] = useState(false);
  if (plan.competencies.length >= MOST.competencies) {
    return <p className="px-3 py-1.5 text-13 text-ink-3">{MOST.competencies} competencies are the most that fit into one interview.</p>;
  }
  return (
    <>
      <Button look="bare" size="small" onClick={() => setOpen(true)}>
        <Plus aria-hidden className="size-4" strokeWidth={1.5} />
        Add competency
      </Button>
      {open && <CompetencyPicker onClose={() => setOpen(false)} />}
    </>
  );
}
