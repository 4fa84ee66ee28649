'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { toast } from 'sonner';
import { answer } from '#lib/answer.ts';
import { api } from '#lib/api.ts';
import { onSubmit } from '#lib/on-submit.ts';
import { sentenceFor } from '#lib/refusal.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { TextField } from '#ui/field.tsx';
import { Notice } from '#ui/notice.tsx';
import { FileDrop } from './file-drop.tsx';
import { uploadCv } from './upload-cv.ts';

type NewCandidate = { name: string; email: string; file: File | undefined };

export function AddCandidateDialog({ jobId, onClose }: { jobId: string; onClose: () => void }) {
  const queries = useQueryClient();
  const [file, setFile] = useState<File>();
  const [share, setShare] = useState<number>();
  const [addedId, setAddedId] = useState<string>();
  const add = useMutation({
    meta: { showsOwnError: true },
    mutationFn: async ({ name, email, file: cv }: NewCandidate) => {
      // After a failed upload the person exists already: only the file is sent again.
      const id = addedId ?? (await addTo(jobId, name, email)).id;
      setAddedId(id);
      if (cv) await uploadCv(id, cv, setShare);
      return name;
    },
    onSuccess: (name) => {
      toast(file ? `${name} is added. The CV is being read.` : `${name} is added.`);
      onClose();
    },
    onError: () => setShare(undefined),
    onSettled: () =>
      Promise.all([queries.invalidateQueries({ queryKey: ['jobs'] }), queries.invalidateQueries({ queryKey: ['candidates'] })]),
  });
  const submit = (form: FormData) => add.mutate({ name: String(form.get('name')).trim(), email: String(form.get('email')).trim(), file });
  return (
    <Dialog open onOpenChange={(open) => open || onClose()} title="Add candidate">
      <form onSubmit={onSubmit(submit)} className="grid gap-4">
        <TextField label="Name" name="name" maxLength={120} autoComplete="off" required readOnly={addedId !== undefined} />
        <TextField label="E-mail" name="email" type="email" autoComplete="off" hint="Optional." readOnly={addedId !== undefined} />
        <FileDrop label="CV" file={file} onFile={setFile} share={share} />
        {add.error && (
          <Notice tone="trouble">
            {addedId && 'The candidate is added, the CV is not. '}
            {sentenceFor(add.error)}
          </Notice>
        )}
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{addedId ? 'Close' : 'Cancel'}</Button>
          <Button type="submit" look="primary" busy={add.isPending}>
            {share !== undefined && add.isPending ? `Sending, ${Math.round(share * 100)} %` : addedId ? 'Send CV again' : 'Add candidate'}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

const addTo = (jobId: string, name: string, email: string) =>
  answer(api.jobs[':jobId'].candidates.$post({ param: { jobId }, json: { name, email: email || null } }));
