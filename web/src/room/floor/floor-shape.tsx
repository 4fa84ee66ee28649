'use client';
import { useRef } from 'react';
import { classes } from '#lib/classes.ts';
import { useLevel } from '#microphone/use-level.ts';
import { useInterviewerVoice } from '#room/sound/use-interviewer-voice.ts';
import { useOwnVoice } from '#room/sound/use-own-voice.ts';
import { useSilenceWatch } from '#room/sound/use-silence-watch.ts';
import { type Floor, isTheirTurn } from './floor.ts';

/** An open ring: a sixth is missing at the top. */
const OPEN_RING = '288 58';
const TURNING_RING = '90 256';
const DASHED_RING = '3.5 9';

const RING: Record<Floor, { dash: string | undefined; className: string }> = {
  joining: { dash: DASHED_RING, className: 'stroke-line-2' },
  yours: { dash: OPEN_RING, className: 'stroke-sky' },
  'still-yours': { dash: OPEN_RING, className: 'stroke-sky' },
  thinking: { dash: TURNING_RING, className: 'stroke-ink-3' },
  theirs: { dash: undefined, className: 'stroke-pine' },
  closing: { dash: undefined, className: 'stroke-pine' },
  'interviewer-lost': { dash: DASHED_RING, className: 'stroke-amber' },
  reconnecting: { dash: DASHED_RING, className: 'stroke-amber' },
  lost: { dash: DASHED_RING, className: 'stroke-amber' },
};

/** The one living element: whose turn it is, and that their voice arrives. The words beside it say the same. */
export function FloorShape({ floor }: { floor: Floor }) {
  const ownShape = useRef<SVGGElement>(null);
  const interviewerShape = useRef<SVGGElement>(null);
  useLevel(ownShape, useOwnVoice(), useSilenceWatch());
  useLevel(interviewerShape, useInterviewerVoice());
  const yours = isTheirTurn(floor);
  const speaks = floor === 'theirs' || floor === 'closing';
  const ring = RING[floor];
  return (
    <svg aria-hidden="true" viewBox="-66 -66 132 132" className="size-[clamp(84px,17dvh,132px)] shrink-0 overflow-visible">
      <g className={classes('transition-opacity', speaks ? 'opacity-0' : 'opacity-100')}>
        <circle r="46" fill="none" className="stroke-line-2" strokeWidth="1.5" />
        <circle r="35" className={classes('transition-opacity', yours ? 'fill-transparent' : 'fill-sunk')} />
      </g>
      <g ref={interviewerShape} className={classes('transition-opacity', speaks ? 'opacity-100' : 'opacity-0')}>
        <circle r="38" className="fill-pine-2" style={{ transform: 'scale(calc(1 + var(--level, 0) * 0.5))' }} />
        <circle r="38" className="fill-pine" style={{ transform: 'scale(calc(0.94 + var(--level, 0) * 0.12))' }} />
      </g>
      <g ref={ownShape} className={classes('transition-opacity', yours ? 'opacity-100' : 'opacity-0')}>
        <circle r="35" className="fill-sky-2" />
        <circle r="35" className="fill-sky opacity-40" style={{ transform: 'scale(var(--level, 0))' }} />
      </g>
      <circle
        r="55"
        fill="none"
        strokeWidth={speaks ? 1.5 : 4.5}
        strokeLinecap="round"
        strokeDasharray={ring.dash}
        className={classes(
          'transition-[stroke,stroke-width]',
          ring.className,
          floor === 'thinking' && 'animate-turn',
          yours && 'rotate-[-60deg]',
        )}
      />
    </svg>
  );
}
