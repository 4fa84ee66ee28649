'use client';
import { useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import { answer } from '#lib/answer.ts';
import { api } from '#lib/api.ts';
import { useSubmission } from '#lib/use-submission.ts';
import { Confirm } from '#ui/confirm.tsx';
import type { Candidate } from './queries.ts';

type RevokeTicketProps = { candidate: Candidate; ticketId: string; onClose: () => void };

export function RevokeTicket({ candidate, ticketId, onClose }: RevokeTicketProps) {
  const queries = useQueryClient();
  const revoke = useSubmission({
    mutationFn: () => answer(api.tickets[':ticketId'].revoke.$post({ param: { ticketId } })),
    onSettled: async () => {
      onClose();
      await Promise.all([queries.invalidateQueries({ queryKey: ['candidates'] }), queries.invalidateQueries({ queryKey: ['jobs'] })]);
    },
    onSuccess: () => toast(`The ticket of ${candidate.name} is revoked.`),
  });
  return (
    <Confirm
      open
      onOpenChange={(open) => open || onClose()}
      title={`Revoke the ticket of ${candidate.name}?`}
      verb="Revoke ticket"
      stay="Keep it"
      busy={revoke.isPending}
      onConfirm={() => revoke.submit()}
    >
      Whoever holds it is told that it was withdrawn. A new ticket can be issued any time.
    </Confirm>
  );
}
