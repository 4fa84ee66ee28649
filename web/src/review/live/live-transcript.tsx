'use client';
import { useEffect, useRef } from 'react';
import { clockOf } from '#lib/words-for-time.ts';
import type { Interview } from '#review/queries.ts';
import { timelineOf } from '#review/recording/timeline.ts';
import { wordsOfTurn } from '#review/transcript/words-of-turn.ts';

/** How far from the end still counts as reading the newest. */
const NEAR_END_PX = 160;

export function LiveTranscript({ interview }: { interview: Interview }) {
  const box = useRef<HTMLElement>(null);
  const follows = useRef(true);
  const newest = interview.turns.length;
  const timeline = timelineOf(interview);
  useEffect(() => {
    const element = box.current;
    if (element && follows.current) element.scrollTop = element.scrollHeight;
  }, [newest]);
  return (
    <section
      ref={box}
      aria-label="Transcript"
      onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) => {
        follows.current = scrollHeight - scrollTop - clientHeight < NEAR_END_PX;
      }}
      className="overflow-y-auto px-4 py-6 sm:px-6 lg:px-7"
    >
      {newest === 0 ? (
        <p className="font-serif text-20 text-ink-2">{EMPTY[interview.status.state] ?? 'Nothing was said yet.'}</p>
      ) : (
        <ol className="grid max-w-[46rem] gap-5">
          {interview.turns.map((turn) => (
            <li key={turn.number} className="grid animate-appear grid-cols-[3.5rem_minmax(0,1fr)] gap-x-3">
              <span className="pt-0.5 font-mono text-12 text-ink-3">{clockOf(timeline.turnMs(turn.number))}</span>
              <div className={`border-l-2 pl-4 ${turn.speaker === 'candidate' ? 'border-sky' : 'border-pine'}`}>
                <p className={`text-13 font-medium ${turn.speaker === 'candidate' ? 'text-sky' : 'text-pine'}`} dir="auto">
                  {turn.speaker === 'candidate' ? interview.candidate.name : 'Interviewer'}
                </p>
                <p dir="auto" className={turn.speaker === 'candidate' ? 'font-serif text-16 leading-relaxed' : 'text-ink-2'}>
                  {wordsOfTurn(turn)}
                </p>
              </div>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

const EMPTY: Partial<Record<Interview['status']['state'], string>> = {
  ready: 'The conversation has not begun. What is said appears here.',
  live: 'The interviewer is saying hello. What is said appears here.',
};
