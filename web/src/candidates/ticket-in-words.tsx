import { Moment } from '#ui/moment.tsx';
import { StateDot } from '#ui/state-dot.tsx';
import type { Ticket } from './queries.ts';

export function TicketInWords({ ticket }: { ticket: Ticket | null }) {
  if (!ticket) return <span className="text-13 text-ink-3">not invited</span>;
  if (ticket.state === 'revoked') return <StateDot tone="quiet">revoked</StateDot>;
  if (ticket.state === 'expired') {
    return (
      <StateDot tone="quiet">
        expired <Moment at={ticket.expiresAt} show="day" />
      </StateDot>
    );
  }
  if (ticket.state === 'redeemed') {
    return <StateDot tone="good">used {ticket.redeemedAt && <Moment at={ticket.redeemedAt} show="day" />}</StateDot>;
  }
  return (
    <StateDot tone="waiting">
      valid until <Moment at={ticket.expiresAt} show="day" />
    </StateDot>
  );
}
