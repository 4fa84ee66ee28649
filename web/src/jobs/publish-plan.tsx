'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { toast } from 'sonner';
import { answer } from '#lib/answer.ts';
import { api } from '#lib/api.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';

export function PublishPlan({ jobId }: { jobId: string }) {
  const [asking, setAsking] = useState(false);
  const queries = useQueryClient();
  const publish = useMutation({
    mutationFn: () => answer(api.jobs[':jobId'].plan.publish.$post({ param: { jobId } })),
    onSuccess: async (published) => {
      setAsking(false);
      toast(`Plan v${published.version} is published. Candidates can be invited.`);
      await queries.invalidateQueries({ queryKey: ['jobs'] });
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
          <Button look="primary" busy={publish.isPending} onClick={() => publish.mutate()}>
            Publish plan
          </Button>
        </div>
      </Dialog>
    </>
  );
}
