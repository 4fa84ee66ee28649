'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { toast } from 'sonner';
import { answer } from '#lib/answer.ts';
import { api } from '#lib/api.ts';
import { Refusal } from '#lib/refusal.ts';
import { useSubmission } from '#lib/use-submission.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';

export function PublishPlan({ jobId }: { jobId: string }) {
  const [asking, setAsking] = useState(false);
  const queries = useQueryClient();
  const publish = useSubmission({
    mutationFn: () => answer(api.jobs[':jobId'].plan.publish.$post({ param: { jobId } })).catch(nothingIfPublished),
    onSuccess: (published) => {
      setAsking(false);
      toast(published ? `Plan v${published.version} is published. Candidates can be invited.` : 'This plan is published already.');
      void queries.invalidateQueries({ queryKey: ['jobs'] });
    },
  });
  return (
    <>
      <Button look="primary" onClick={() => setAsking(true)}>
        Publish
      </Button>
      <Dialog
        open={asking}
        onOpenChange={setAsking}
        title="Publish this plan?"
        description="Every interview of this job then asks these questions. A published plan cannot change, so that all candidates are asked the same."
      >
        <div className="flex justify-end gap-2">
          <Button onClick={() => setAsking(false)}>Not yet</Button>
          <Button look="primary" busy={publish.isPending} onClick={() => publish.submit()}>
            Publish plan
          </Button>
        </div>
      </Dialog>
    </>
  );
}

/** Someone else was faster: what was wanted is so. */
function nothingIfPublished(error: unknown) {
  if (error instanceof Refusal && error.code === 'conflict') return undefined;
  throw error;
}
