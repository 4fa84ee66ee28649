import { Step } from '#ui/step.tsx';
import type { TicketView } from './queries.ts';

export const PersonAsked = ({ view }: { view: TicketView }) => (
  <Step title="A person will contact you" about={view.company}>
    <p className="text-ink-2">
      The team at {view.company} knows that you would like to talk with a person instead. That makes no difference to your application.
    </p>
    <p className="text-ink-2">Your ticket is not used up. If you change your mind, open your link again.</p>
  </Step>
);
