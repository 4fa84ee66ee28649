'use client';
import { Ellipsis, FileUp, RotateCcw, TicketX } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#ui/button.tsx';
import { Menu, MenuItem } from '#ui/menu.tsx';
import { CvDialog } from './cv-dialog.tsx';
import type { Candidate } from './queries.ts';
import { RevokeTicket } from './revoke-ticket.tsx';
import { TicketDialog } from './ticket-dialog.tsx';

const ICON = { 'aria-hidden': true, className: 'size-4 text-ink-3', strokeWidth: 1.5 } as const;

/** Whether a ticket may still be issued: not once the conversation runs or is over. */
const mayHaveTicket = ({ interview }: Candidate) => !interview || interview.state === 'ready' || interview.state === 'not-started';

export function CandidateActions({ candidate, mayInvite }: { candidate: Candidate; mayInvite: boolean }) {
  const [open, setOpen] = useState<'ticket' | 'revoke' | 'cv'>();
  const close = () => setOpen(undefined);
  const invites = mayInvite && mayHaveTicket(candidate);
  const isIssued = candidate.ticket?.state === 'issued';
  return (
    <span className="relative z-10 inline-flex items-center gap-1">
      {invites && !isIssued && (
        <Button size="small" onClick={() => setOpen('ticket')} aria-label={`Issue ticket for ${candidate.name}`}>
          Issue ticket
        </Button>
      )}
      <Menu label={`More for ${candidate.name}`} trigger={<Ellipsis aria-hidden className="size-[18px]" strokeWidth={1.5} />}>
        {invites && isIssued && (
          <MenuItem onClick={() => setOpen('ticket')}>
            <RotateCcw {...ICON} />
            Reset ticket
          </MenuItem>
        )}
        <MenuItem onClick={() => setOpen('cv')}>
          <FileUp {...ICON} />
          {candidate.cv ? 'Replace CV' : 'Upload CV'}
        </MenuItem>
        {isIssued && (
          <MenuItem danger onClick={() => setOpen('revoke')}>
            <TicketX aria-hidden className="size-4" strokeWidth={1.5} />
            Revoke ticket
          </MenuItem>
        )}
      </Menu>
      {open === 'ticket' && <TicketDialog candidate={candidate} onClose={close} />}
      {open === 'revoke' && candidate.ticket && <RevokeTicket candidate={candidate} ticketId={candidate.ticket.id} onClose={close} />}
      {open === 'cv' && <CvDialog candidate={candidate} onClose={close} />}
    </span>
  );
}
