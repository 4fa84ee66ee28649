'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { toast } from 'sonner';
import { answer } from '#lib/answer.ts';
import { api } from '#lib/api.ts';
import { looksLikeEmail } from '#lib/looks-like-email.ts';
import { sentenceFor } from '#lib/refusal.ts';
import { needed, typed, useCheckedForm } from '#lib/use-checked-form.ts';
import { useSubmission } from '#lib/use-submission.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { TextField } from '#ui/field.tsx';
import { Notice } from '#ui/notice.tsx';
import { cvProblem } from './cv-problem.ts';
import { FileDrop } from './file-drop.tsx';
import { uploadCv } from './upload-cv.ts';

type NewCandidate = { name: string; email: string };

export function AddCandidateDialog({ jobId, onClose }: { jobId: string; onClose: () => void }) {
  const [file, setFile] = useState<File>();
  const { submission: add, share, isAdded } = useAddition(jobId, file, onClose);
  const { problems, form } = useCheckedForm(
    {
      name: needed('name', 'Enter the candidate’s name.'),
      email: (given) => (typed(given, 'email') && !looksLikeEmail(typed(given, 'email')) ? 'This is not an e-mail address.' : undefined),
      cv: () => (file ? cvProblem(file) : undefined),
    },
    (given) => add.submit({ name: typed(given, 'name'), email: typed(given, 'email') }),
  );
  return (
    <Dialog open onOpenChange={(open) => open || onClose()} title="Add candidate">
      <form {...form} className="grid gap-4">
        <TextField label="Name" name="name" error={problems.name} maxLength={120} autoComplete="off" required readOnly={isAdded} />
        <TextField
          label="E-mail"
          name="email"
          type="email"
          error={problems.email}
          maxLength={254}
          autoComplete="off"
          hint="Optional."
          readOnly={isAdded}
        />
        <FileDrop label="CV" file={file} onFile={setFile} share={share} error={file && cvProblem(file)} />
        {add.error && (
          <Notice tone="trouble">
            {isAdded && 'The candidate is added, the CV is not. '}
            {sentenceFor(add.error)}
          </Notice>
        )}
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{isAdded ? 'Close' : 'Cancel'}</Button>
          <Button type="submit" look="primary" busy={add.isPending}>
            {share !== undefined && add.isPending ? `Sending, ${Math.round(share * 100)} %` : isAdded ? 'Send CV again' : 'Add candidate'}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** The person first, then the file; after a failed upload only the file is sent again. */
function useAddition(jobId: string, cv: File | undefined, onAdded: () => void) {
  const queries = useQueryClient();
  // One id for this dialog: however often it is sent, one person is added.
  const [id] = useState(() => crypto.randomUUID());
  const [isAdded, setIsAdded] = useState(false);
  const [share, setShare] = useState<number>();
  const submission = useSubmission({
    meta: { showsOwnError: true },
    mutationFn: async ({ name, email }: NewCandidate) => {
      if (!isAdded) await answer(api.jobs[':jobId'].candidates.$post({ param: { jobId }, json: { id, name, email: email || null } }));
      setIsAdded(true);
      if (cv) await uploadCv(id, cv, setShare);
      return name;
    },
    onSuccess: (name) => {
      toast(cv ? `${name} is added. The CV is being read.` : `${name} is added.`);
      onAdded();
    },
    onError: () => setShare(undefined),
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ['jobs'] });
      void queries.invalidateQueries({ queryKey: ['candidates'] });
    },
  });
  return { submission, share, isAdded };
}
