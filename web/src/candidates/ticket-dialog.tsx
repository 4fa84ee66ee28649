'use client';
import { useQueryClient } from '@tanstack/react-query';
import { answer } from '#lib/answer.ts';
import { api } from '#lib/api.ts';
import { onSubmit } from '#lib/on-submit.ts';
import { sentenceFor } from '#lib/refusal.ts';
import { useSubmission } from '#lib/use-submission.ts';
import { Button } from '#ui/button.tsx';
import { CopyField } from '#ui/copy-field.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Field } from '#ui/field.tsx';
import { Moment } from '#ui/moment.tsx';
import { Notice } from '#ui/notice.tsx';
import { Pick } from '#ui/pick.tsx';
import { WaitingForApproval } from './cv-questions/waiting-for-approval.tsx';
import type { Candidate } from './queries.ts';

const DAYS = [1, 3, 7, 14, 30];

export function TicketDialog({ candidate, onClose }: { candidate: Candidate; onClose: () => void }) {
  const queries = useQueryClient();
  const isReset = candidate.ticket?.state === 'issued';
  const issue = useSubmission({
    meta: { showsOwnError: true },
    mutationFn: (expiresInDays: number) =>
      answer(api.candidates[':candidateId'].tickets.$post({ param: { candidateId: candidate.id }, json: { expiresInDays } })),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['candidates'] });
      void queries.invalidateQueries({ queryKey: ['jobs'] });
    },
  });
  const verb = isReset ? 'Reset ticket' : 'Issue ticket';
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={issue.data ? `Ticket for ${candidate.name}` : `${verb} for ${candidate.name}`}
      description={
        issue.data
          ? 'Send the link, or read out the code. It opens one interview, once. It is not shown again; a new one can be issued any time.'
          : isReset
            ? 'The ticket sent before stops working at once.'
            : 'It opens one interview, once.'
      }
    >
      {issue.data ? (
        <div className="grid gap-4">
          <CopyField label="Link" value={issue.data.url} />
          <CopyField label="Code" value={issue.data.code} />
          <p className="text-13 text-ink-3">
            Valid until <Moment at={issue.data.ticket.expiresAt} />.
          </p>
          <Button look="primary" onClick={onClose} className="justify-self-end">
            Done
          </Button>
        </div>
      ) : (
        <form onSubmit={onSubmit((form) => issue.submit(Number(form.get('days'))))} className="grid gap-4">
          <Field label="Valid for">
            {(described) => (
              <Pick name="days" defaultValue="7" {...described}>
                {DAYS.map((days) => (
                  <option key={days} value={days}>
                    {days === 1 ? '1 day' : `${days} days`}
                  </option>
                ))}
              </Pick>
            )}
          </Field>
          <WaitingForApproval candidateId={candidate.id} />
          {issue.error && <Notice tone="trouble">{sentenceFor(issue.error)}</Notice>}
          <div className="flex justify-end gap-2">
            <Button onClick={onClose}>Cancel</Button>
            <Button type="submit" look="primary" busy={issue.isPending}>
              {verb}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
