'use client';
import { useState } from 'react';
import { Button } from '#ui/button.tsx';
import { AddCandidateDialog } from './add-candidate-dialog.tsx';

export function AddCandidate({ jobId, look = 'quiet' }: { jobId: string; look?: 'primary' | 'quiet' }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button look={look} onClick={() => setOpen(true)}>
        Add candidate
      </Button>
      {open && <AddCandidateDialog jobId={jobId} onClose={() => setOpen(false)} />}
    </>
  );
}
