'use client';
import { useQuery } from '@tanstack/react-query';
import { api } from '#lib/api.ts';
import { Bone } from '#ui/bones.tsx';
import { LoadFailed } from '#ui/load-failed.tsx';
import { Moment } from '#ui/moment.tsx';
import { ticketsQuery } from './queries.ts';
import { TicketInWords } from './ticket-in-words.tsx';

export function TicketHistory({ candidateId }: { candidateId: string }) {
  const tickets = useQuery(ticketsQuery(api, candidateId));
  return (
    <section className="grid gap-1.5">
      <h2 className="text-16 font-semibold">Tickets</h2>
      {tickets.error ? (
        <LoadFailed what="Tickets" error={tickets.error} onRetry={tickets.refetch} />
      ) : !tickets.data ? (
        <Bone className="h-12" />
      ) : tickets.data.length === 0 ? (
        <p className="text-ink-3">None issued yet.</p>
      ) : (
        <ol>
          {tickets.data.map((ticket) => (
            <li key={ticket.id} className="grid border-b border-line py-2 last:border-b-0">
              <TicketInWords ticket={ticket} />
              <span className="text-13 text-ink-3">
                issued <Moment at={ticket.issuedAt} />
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
