'use client';
import { useQueryClient } from '@tanstack/react-query';
import { Ellipsis, RefreshCw, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { planQuery } from '#jobs/queries.ts';
import { answer } from '#lib/answer.ts';
import { api } from '#lib/api.ts';
import { useSubmission } from '#lib/use-submission.ts';
import { Confirm } from '#ui/confirm.tsx';
import { Menu, MenuItem } from '#ui/menu.tsx';
import { useDraft, useEditing } from '../draft/editing.tsx';
import type { JobPlan } from '../job-plan.ts';

const ICON = { 'aria-hidden': true, className: 'size-4', strokeWidth: 1.5 } as const;

export function PlanMenu() {
  const { job } = useEditing();
  const { base } = useDraft();
  const [asking, setAsking] = useState<'again' | 'discard'>();
  const close = () => setAsking(undefined);
  const draftAgain = useTaking(() => answer(api.jobs[':jobId'].plan.draft.$post({ param: { jobId: job.id } })), close);
  const discard = useTaking(() => answer(api.jobs[':jobId'].plan.draft.$delete({ param: { jobId: job.id } })), close);
  const isDraft = base.state === 'draft';
  return (
    <>
      <Menu label="More for this plan" trigger={<Ellipsis aria-hidden className="size-[18px]" strokeWidth={1.5} />}>
        <MenuItem onClick={() => setAsking('again')}>
          <RefreshCw {...ICON} />
          Draft again
        </MenuItem>
        {isDraft && base.version > 1 && (
          <MenuItem danger onClick={() => setAsking('discard')}>
            <Trash2 {...ICON} />
            Throw this draft away
          </MenuItem>
        )}
      </Menu>
      <Confirm
        open={asking === 'again'}
        onOpenChange={close}
        title="Draft the plan again?"
        verb="Draft again"
        stay={isDraft ? 'Keep this draft' : 'Cancel'}
        busy={draftAgain.isPending}
        onConfirm={() => draftAgain.submit()}
      >
        {isDraft
          ? 'It is made from the description once more. All that was changed in this draft is lost.'
          : `It is made from the description once more, as the draft of v${base.version + 1}. v${base.version} stays as it is.`}
      </Confirm>
      <Confirm
        open={asking === 'discard'}
        onOpenChange={close}
        title="Throw this draft away?"
        verb="Throw it away"
        stay="Keep it"
        busy={discard.isPending}
        onConfirm={() => discard.submit()}
      >
        What was changed since v{base.version - 1} is lost. Interviews go on with v{base.version - 1}.
      </Confirm>
    </>
  );
}

/** Another plan takes the place of the one on the screen. */
function useTaking(ask: () => Promise<JobPlan>, onDone: () => void) {
  const { job, editor } = useEditing();
  const queries = useQueryClient();
  return useSubmission({
    mutationFn: ask,
    onSuccess: (taken) => {
      editor.tell({ type: 'heard', answer: taken, own: true });
      queries.setQueryData(planQuery(api, job.id).queryKey, taken);
      void queries.invalidateQueries({ queryKey: ['jobs', job.id] });
      onDone();
    },
  });
}
