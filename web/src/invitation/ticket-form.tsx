'use client';
import { useState } from 'react';
import { needed, typed, useCheckedForm } from '#lib/use-checked-form.ts';
import { Button } from '#ui/button.tsx';
import { Field } from '#ui/field.tsx';
import { Step } from '#ui/step.tsx';
import { GoOn } from './go-on.tsx';
import { forgetTicket } from './ticket-in-address.ts';
import type { TicketState } from './use-ticket.ts';

type TicketFormProps = { ticket: Extract<TicketState, { state: 'none' | 'refused' }> };

export function TicketForm({ ticket }: TicketFormProps) {
  const [busy, setBusy] = useState(false);
  const look = async (code: string) => {
    setBusy(true);
    forgetTicket();
    await ticket.look(code);
    setBusy(false);
  };
  const { problems, form } = useCheckedForm(
    { ticket: needed('ticket', 'Type the ticket, or open the link you were sent.') },
    (given) => !busy && void look(typed(given, 'ticket')),
  );
  const held = ticket.state === 'none' ? ticket.held : undefined;
  return (
    <Step title="Your interview">
      {held && <GoOn held={held} />}
      <p className="text-ink-2">
        {held && 'Another one? '}Open the link you were sent, or type the ticket from it. Looking at it uses nothing up.
      </p>
      <form {...form} className="grid gap-4">
        <Field
          label="Ticket"
          hint="26 letters and digits. Capitals and dashes do not matter."
          error={problems.ticket ?? (ticket.state === 'refused' ? ticket.sentence : undefined)}
        >
          {(described) => (
            <input
              {...described}
              name="ticket"
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              maxLength={60}
              required
              defaultValue={ticket.state === 'refused' ? ticket.code : ''}
              placeholder="XXXXX-XXXXX-XXXXX-XXXXX-XXXXXX"
              className="min-h-12 w-full rounded-card border border-line-2 bg-surface px-4 font-mono text-14 tracking-wide uppercase placeholder:text-ink-3/60 hover:border-ink-3 aria-invalid:border-brick sm:text-16"
            />
          )}
        </Field>
        <Button type="submit" look={held ? 'quiet' : 'primary'} size="large" busy={busy}>
          {busy ? 'Looking…' : 'Continue'}
        </Button>
      </form>
    </Step>
  );
}
