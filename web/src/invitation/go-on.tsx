import { ButtonLink } from '#ui/button.tsx';
import type { HeldInterview } from './held-interview.ts';

/** An interview that was begun in this browser, above the field for another ticket. */
export function GoOn({ held: { publicId, interview } }: { held: HeldInterview }) {
  const isOver = interview.status.state === 'finished' || interview.status.state === 'not-started';
  return (
    <section aria-label="Your interview in this browser" className="grid gap-3 rounded-card border border-line bg-surface p-5">
      <p>
        <span className="block text-14 text-ink-3">{isOver ? 'Held in this browser' : 'Open in this browser'}</span>
        <span dir="auto" className="font-medium">
          {interview.job}
        </span>
        , {interview.company}
      </p>
      <ButtonLink href={`/i/${publicId}`} look={isOver ? 'quiet' : 'primary'} size="large">
        {isOver ? 'See what was written down' : 'Go on with your interview'}
      </ButtonLink>
    </section>
  );
}
