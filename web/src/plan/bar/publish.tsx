'use client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { toast } from 'sonner';
import { planQuery } from '#jobs/queries.ts';
import { answer } from '#lib/answer.ts';
import { api } from '#lib/api.ts';
import { Refusal, sentenceFor } from '#lib/refusal.ts';
import { useSubmission } from '#lib/use-submission.ts';
import { interviewsQuery } from '#review/queries.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { placeNotes } from '../checks/place-notes.ts';
import { useDraft, useEditing } from '../draft/editing.tsx';
import { consequencesOf } from './consequences.ts';
import { ToCorrect } from './to-correct.tsx';

export function Publish() {
  const { editor, notes } = useEditing();
  const [asking, setAsking] = useState(false);
  const ask = useSubmission({
    mutationFn: () => editor.flush(),
    onSuccess: (isSaved) => setAsking(isSaved || notes.some(({ severity }) => severity === 'refuse')),
  });
  return (
    <>
      <Button look="primary" busy={ask.isPending} onClick={() => ask.submit()}>
        Publish
      </Button>
      {asking && <PublishDialog onClose={() => setAsking(false)} />}
    </>
  );
}

function PublishDialog({ onClose }: { onClose: () => void }) {
  const { notes } = useEditing();
  const refused = notes.filter(({ severity }) => severity === 'refuse');
  return refused.length > 0 ? <ToCorrect refused={refused} onClose={onClose} /> : <AskToPublish onClose={onClose} />;
}

function AskToPublish({ onClose }: { onClose: () => void }) {
  const { job, editor } = useEditing();
  const { base, plan } = useDraft();
  const queries = useQueryClient();
  const interviews = useQuery({ ...interviewsQuery(api), enabled: job.planVersion !== null }).data;
  const begun = interviews?.filter((interview) => interview.job.id === job.id).length ?? 0;
  const publish = useSubmission({
    meta: { showsOwnError: true },
    mutationFn: () => answer(api.jobs[':jobId'].plan.publish.$post({ param: { jobId: job.id } })),
    onSuccess: (published) => {
      editor.tell({ type: 'heard', answer: published, own: true });
      queries.setQueryData(planQuery(api, job.id).queryKey, published);
      void queries.invalidateQueries({ queryKey: ['jobs'] });
      toast(`Plan v${published.version} is published.${job.planVersion === null ? ' Candidates can be invited.' : ''}`);
      onClose();
    },
    onError: (error) => {
      if (error instanceof Refusal && error.parts.length > 0) {
        editor.tell({ type: 'refused', sentence: error.message, notes: placeNotes(error.parts, plan) });
      }
    },
  });
  return (
    <Dialog open onOpenChange={(open) => open || onClose()} title={`Publish plan v${base.version}?`}>
      <div className="grid gap-2 text-ink-2">
        {consequencesOf(base.version, job.planVersion, begun).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      {publish.error && (
        <p role="alert" className="text-13 text-brick">
          {sentenceFor(publish.error)}
        </p>
      )}
      <div className="flex justify-end gap-2">
        <Button onClick={onClose}>Not yet</Button>
        <Button look="primary" busy={publish.isPending} onClick={() => publish.submit()}>
          Publish plan
        </Button>
      </div>
    </Dialog>
  );
}
