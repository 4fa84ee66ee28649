'use client';
import type { Turn } from '@viva/domain';
import { useEffect, useRef } from 'react';
import { classes } from '#lib/classes.ts';
import { clockOf } from '#lib/words-for-time.ts';
import type { Interview } from '#review/queries.ts';
import { usePlayer, useTimeline } from '#review/recording/use-player.tsx';
import { useFocus } from './focus.ts';
import { wordsOfTurn } from './words-of-turn.ts';

export const Transcript = ({ interview }: { interview: Interview }) => (
  <>
    <div className="flex flex-wrap items-baseline justify-between gap-x-4 pb-4">
      <h2 className="text-16 font-semibold">Transcript</h2>
      <p className="text-13 text-ink-3">Exactly as heard</p>
    </div>
    {interview.turns.length === 0 ? (
      <p className="text-ink-2">Nothing was said.</p>
    ) : (
      <ol className="grid max-w-[44rem] gap-4">
        {interview.turns.map((turn) => (
          <TurnLine key={turn.number} turn={turn} interview={interview} />
        ))}
      </ol>
    )}
  </>
);

function TurnLine({ turn, interview }: { turn: Turn; interview: Interview }) {
  const line = useRef<HTMLLIElement>(null);
  const player = usePlayer();
  const passage = useFocus((state) => (state.passage?.turnNumber === turn.number ? state.passage : null));
  useEffect(() => {
    if (passage) line.current?.scrollIntoView({ block: 'nearest', behavior: 'smooth' });
  }, [passage]);
  const time = clockOf(useTimeline().turnMs(turn.number));
  const { from, to } = turn;
  return (
    <li ref={line} className="grid scroll-my-16 grid-cols-[3.25rem_minmax(0,1fr)] gap-x-2">
      {player && from && to ? (
        <button
          type="button"
          aria-label={`Hear from ${time}`}
          onClick={() => player.playStretch({ from, to })}
          className="h-fit pt-0.5 text-left font-mono text-12 text-ink-3 hover:text-pine"
        >
          {time}
        </button>
      ) : (
        <span className="pt-0.5 font-mono text-12 text-ink-3">{time}</span>
      )}
      <p dir="auto" className={turn.speaker === 'candidate' ? 'font-serif text-16 leading-[1.6] sm:text-[1.0625rem]' : 'text-ink-2'}>
        <span className="sr-only">{turn.speaker === 'candidate' ? `${interview.candidate.name}: ` : 'Interviewer: '}</span>
        <Words turn={turn} passage={passage} />
        {turn.speaker === 'candidate' && turn.via === 'typed' && <Aside>typed</Aside>}
        {turn.speaker === 'interviewer' && turn.interrupted && <Aside>cut short by the candidate</Aside>}
      </p>
    </li>
  );
}

const Aside = ({ children }: { children: string }) => <span className="ml-2 font-sans text-12 text-ink-3">({children})</span>;

function Words({ turn, passage }: { turn: Turn; passage: { start: number; end: number } | null }) {
  const words = wordsOfTurn(turn);
  if (!turn.text) return <span className="font-sans text-13 text-ink-3">{words}</span>;
  if (!passage) return words;
  return (
    <>
      {words.slice(0, passage.start)}
      <mark className={classes('bg-transparent bg-linear-to-t from-s2 from-45% to-transparent to-45% text-inherit')}>
        {words.slice(passage.start, passage.end)}
      </mark>
      {words.slice(passage.end)}
    </>
  );
}
