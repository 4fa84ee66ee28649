'use client';
import type { Competency } from '@viva/domain';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#ui/button.tsx';
import { useEditing } from '../draft/editing.tsx';
import { MOST } from '../edits/question-edits.ts';
import { QuestionPicker } from './question-picker.tsx';

export function AddQuestion({ competency }: { competency: Competency }) {
  const { plan } = useEditing();
  const [open, setOpen] = useState(false);
  if (plan.questions.length >= MOST.questions) {
    return <span className="text-13 text-ink-3">{MOST.questions} questions are the most for one interview.</span>;
  }
  return (
    <>
      <Button look="bare" size="small" className="-mr-3" onClick={() => setOpen(true)}>
        <Plus aria-hidden className="size-4" strokeWidth={1.5} />
        Add question
      </Button>
      {open && <QuestionPicker competency={competency} onClose={() => setOpen(false)} />}
    </>
  );
}
