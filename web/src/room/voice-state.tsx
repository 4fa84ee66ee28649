import { Notice } from '#ui/notice.tsx';
import type { OwnInterview } from './queries.ts';

/** The page asks again by itself; there is nothing to press. */
export const VoiceState = ({ voice }: { voice: Exclude<OwnInterview['voice'], 'ready'> }) =>
  voice === 'preparing' ? (
    <Notice tone="plain">
      <p role="status" className="flex items-center gap-3 text-16">
        <svg aria-hidden="true" viewBox="0 0 20 20" className="size-5 shrink-0 animate-turn text-ink-3">
          <circle cx="10" cy="10" r="8" fill="none" stroke="currentColor" strokeWidth="1.5" strokeDasharray="12 6" />
        </svg>
        The voice is being prepared. This page goes on by itself.
      </p>
    </Notice>
  ) : (
    <Notice tone="attention">
      <p role="status" className="text-16">
        The interviewer has no voice at the moment. Your place is kept: leave this page open, or come back later in this browser.
      </p>
    </Notice>
  );
