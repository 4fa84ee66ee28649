'use client';
import { useQueryClient } from '@tanstack/react-query';
import { planQuery } from '#jobs/queries.ts';
import { answer } from '#lib/answer.ts';
import { api } from '#lib/api.ts';
import { useSubmission } from '#lib/use-submission.ts';
import { Button } from '#ui/button.tsx';
import { useDraft, useEditing } from '../draft/editing.tsx';

/** Saving over a published version begins the next one, as a draft of the same words. */
export function ChangeIt() {
  const { job, editor } = useEditing();
  const { base } = useDraft();
  const queries = useQueryClient();
  const begin = useSubmission({
    mutationFn: () =>
      answer(api.jobs[':jobId'].plan.$put({ param: { jobId: job.id }, json: { plan: base.plan, revision: base.revision } })),
    onSuccess: (draft) => {
      editor.tell({ type: 'heard', answer: draft, own: true });
      queries.setQueryData(planQuery(api, job.id).queryKey, draft);
      void queries.invalidateQueries({ queryKey: ['jobs', job.id] });
    },
  });
  return (
    <Button busy={begin.isPending} onClick={() => begin.submit()}>
      Change it
    </Button>
  );
}
