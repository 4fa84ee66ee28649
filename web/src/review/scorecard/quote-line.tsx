'use client';
import type { Quote } from '@viva/domain';
import { Play } from 'lucide-react';
import { classes } from '#lib/classes.ts';
import { clockOf } from '#lib/words-for-time.ts';
import { usePlayer, useTimeline } from '#review/recording/use-player.tsx';
import { useFocus } from '#review/transcript/focus.ts';

/** The candidate's exact words. A press plays their second of audio and marks them in the transcript. */
export function QuoteLine({ quote }: { quote: Quote }) {
  const player = usePlayer();
  const isLookedAt = useFocus(({ passage }) => passage?.turnNumber === quote.turnNumber && passage.start === quote.start);
  const look = useFocus((state) => state.look);
  const press = () => {
    look({ turnNumber: quote.turnNumber, start: quote.start, end: quote.end, audio: quote.audio });
    if (player && quote.audio) void player.playStretch(quote.audio);
  };
  const timeline = useTimeline();
  const time = clockOf(quote.audio ? timeline.clockMs(quote.audio.from) : timeline.turnMs(quote.turnNumber, quote.start));
  const hears = player !== null && quote.audio !== null;
  return (
    <button
      type="button"
      data-quote
      aria-label={`${hears ? 'Hear' : 'Find'}: ${quote.text} ${time}`}
      onClick={press}
      className={classes(
        'border-l-2 pl-3 text-left font-serif text-16 leading-snug transition-colors hover:border-pine',
        isLookedAt ? 'border-pine' : 'border-s2',
      )}
    >
      {quote.text}{' '}
      <span className="inline-flex items-baseline gap-1 font-sans text-12 font-medium whitespace-nowrap text-pine tabular-nums">
        {hears && <Play aria-hidden className="size-2.5 self-center fill-current" strokeWidth={1.5} />}
        {time}
      </span>
      {quote.disputed && (
        <span className="mt-1 block font-sans text-13 text-amber-ink">
          Disputed. The candidate says: “{quote.correction ?? 'this was heard wrongly'}”
        </span>
      )}
    </button>
  );
}
