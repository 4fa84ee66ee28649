'use client';
import { useState } from 'react';
import { toast } from 'sonner';
import { sentenceFor } from '#lib/refusal.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Notice } from '#ui/notice.tsx';
import { cvProblem } from './cv-problem.ts';
import { FileDrop } from './file-drop.tsx';
import type { Candidate } from './queries.ts';
import { useCvUpload } from './use-cv-upload.ts';

export function CvDialog({ candidate, onClose }: { candidate: Candidate; onClose: () => void }) {
  const [file, setFile] = useState<File>();
  const upload = useCvUpload(() => {
    toast(`The CV of ${candidate.name} is being read.`);
    onClose();
  });
  const problem = file && cvProblem(file);
  return (
    <Dialog open onOpenChange={(open) => open || onClose()} title={`${candidate.cv ? 'Replace the' : 'Upload a'} CV of ${candidate.name}`}>
      <FileDrop label="CV" file={file} onFile={setFile} share={upload.isPending ? upload.share : undefined} error={problem} />
      {upload.error && <Notice tone="trouble">{sentenceFor(upload.error)}</Notice>}
      <div className="flex justify-end gap-2">
        <Button onClick={onClose}>Cancel</Button>
        <Button
          look="primary"
          busy={upload.isPending}
          disabled={!file}
          onClick={() => file && !problem && upload.submit({ candidateId: candidate.id, file })}
        >
          {upload.isPending ? `Sending, ${Math.round(upload.share * 100)} %` : 'Upload CV'}
        </Button>
      </div>
    </Dialog>
  );
}
