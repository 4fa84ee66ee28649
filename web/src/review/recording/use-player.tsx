'use client';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { answer } from '#lib/answer.ts';
import { api } from '#lib/api.ts';
import type { Interview } from '#review/queries.ts';
import { createPlayer, type Player, type PlayerState } from './player.ts';
import { type Timeline, timelineOf } from './timeline.ts';

const TimelineContext = createContext<Timeline | null>(null);
const PlayerContext = createContext<Player | null>(null);

/** One player for the page: what a quote starts, the waveform shows. */
export function PlayerProvider({ interview, children }: { interview: Interview; children: ReactNode }) {
  const [player, setPlayer] = useState<Player | null>(null);
  const { id: interviewId } = interview;
  const stored = storedParts(interview).join();
  const timeline = useMemo(() => timelineOf(interview), [interview]);
  const latest = useRef(timeline);
  latest.current = timeline;
  useEffect(() => {
    if (!stored) return;
    const created = createPlayer({
      parts: stored.split(',').map(Number),
      audio: new Audio(),
      urlOf: async (part) => (await askForUrl(interviewId, part)).url,
      startMs: (part) => latest.current.startMs(part),
    });
    setPlayer(created);
    return () => created.stop();
  }, [interviewId, stored]);
  return (
    <TimelineContext value={timeline}>
      <PlayerContext value={player}>{children}</PlayerContext>
    </TimelineContext>
  );
}

export const storedParts = ({ recordings }: Interview) =>
  recordings.filter((recording) => recording.state === 'stored').map((recording) => recording.part);

export const askForUrl = (interviewId: string, part: number) =>
  answer(api.interviews[':interviewId'].recordings[':part'].url.$get({ param: { interviewId, part: String(part) } }));

/** The one clock of this interview's transcript, quotes and recording. */
export function useTimeline(): Timeline {
  const timeline = useContext(TimelineContext);
  if (!timeline) throw new Error('A part of the review was used outside of it.');
  return timeline;
}

/** Null while there is nothing to play. */
export const usePlayer = () => useContext(PlayerContext);

export const usePlayerState = <T,>(player: Player, select: (state: PlayerState) => T) => useStore(player.store, select);
