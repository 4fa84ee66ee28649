'use client';
import { Pause, Play } from 'lucide-react';
import { clockOf } from '#lib/words-for-time.ts';
import type { Interview } from '#review/queries.ts';
import type { Player } from './player.ts';
import { storedParts, usePlayer, usePlayerState, useTimeline } from './use-player.tsx';
import { Waveform } from './waveform.tsx';

const BAR = 'sticky bottom-14 z-20 flex items-center gap-4 border-t border-line bg-surface px-4 py-3 sm:px-6 lg:static lg:px-7';

/** The recording, always there; or why there is none. */
export function RecordingBar({ interview }: { interview: Interview }) {
  const player = usePlayer();
  if (storedParts(interview).length === 0) return <p className={`${BAR} text-13 text-ink-3`}>{whyNone(interview)}</p>;
  return <div className={BAR}>{player ? <Controls player={player} interview={interview} /> : <span className="h-11" />}</div>;
}

function whyNone({ consents, recordings, candidate }: Interview): string {
  if (!consents.recording) return `${candidate.name} chose not to be recorded. Text only.`;
  return recordings.length > 0
    ? 'The recording is on its way. It appears here by itself.'
    : 'There is no recording of this interview. Text only.';
}

function Controls({ player, interview }: { player: Player; interview: Interview }) {
  const { part, positionMs, durationMs, playing, problem } = usePlayerState(player, (state) => state);
  const parts = storedParts(interview);
  const known = interview.recordings.find((recording) => recording.part === part)?.durationMs ?? 0;
  const length = durationMs || known;
  const timeline = useTimeline();
  const startMs = timeline.startMs(part);
  const clockAt = (offsetMs: number) => clockOf(timeline.clockMs({ part, offsetMs }));
  const share = length > startMs ? Math.max(0, (positionMs - startMs) / (length - startMs)) : 0;
  return (
    <>
      <button
        type="button"
        onClick={() => void player.toggle()}
        aria-label={playing ? 'Pause' : 'Play recording'}
        className="grid h-11 w-11 shrink-0 place-items-center rounded-control border border-line-2 hover:border-ink-3"
      >
        {playing ? (
          <Pause aria-hidden className="size-4 fill-current" strokeWidth={1.5} />
        ) : (
          <Play aria-hidden className="size-4 fill-current" strokeWidth={1.5} />
        )}
      </button>
      {parts.length > 1 && (
        <select
          aria-label="Part of the recording"
          value={part}
          onChange={(event) => void player.choosePart(Number(event.target.value))}
          className="bg-transparent text-13"
        >
          {parts.map((choice) => (
            <option key={choice} value={choice}>
              Part {choice}
            </option>
          ))}
        </select>
      )}
      <span className="w-12 shrink-0 font-mono text-12 text-ink-2">{clockAt(positionMs)}</span>
      <div className="relative min-w-0 flex-1">
        <Waveform interview={interview} part={part} startMs={startMs} share={share} />
        <input
          type="range"
          aria-label="Position in the recording"
          aria-valuetext={clockAt(positionMs)}
          min={Math.round(startMs)}
          max={Math.max(Math.round(startMs) + 1, Math.round(length))}
          value={Math.round(Math.min(positionMs, length))}
          onChange={(event) => void player.seek(Number(event.target.value))}
          className="absolute inset-0 size-full cursor-pointer opacity-0 focus-visible:opacity-30"
        />
      </div>
      <span className="hidden w-12 shrink-0 text-right font-mono text-12 text-ink-3 sm:block">{clockAt(length)}</span>
      {problem && (
        <p role="alert" className="absolute inset-x-0 -top-9 bg-brick-2 px-4 py-1.5 text-13">
          {problem}
        </p>
      )}
    </>
  );
}
