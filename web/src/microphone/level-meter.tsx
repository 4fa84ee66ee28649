'use client';
import { useCallback, useEffect, useRef, useState } from 'react';
import { SPEECH_RMS } from './level.ts';
import { useLevel } from './use-level.ts';

/** Frames of speech until it is more than a knock on the table. */
const SPOKEN_FRAMES = 12;
const SILENT_AFTER_MS = 6_000;

export function LevelMeter({ stream }: { stream: MediaStream }) {
  const bar = useRef<HTMLDivElement>(null);
  const frames = useRef(0);
  const [heard, setHeard] = useState(false);
  const [silent, setSilent] = useState(false);
  const listen = useCallback((rms: number) => {
    if (rms < SPEECH_RMS) return;
    frames.current += 1;
    if (frames.current === SPOKEN_FRAMES) setHeard(true);
  }, []);
  useLevel(bar, stream, listen);
  useEffect(() => {
    frames.current = 0;
    setHeard(false);
    setSilent(false);
    const timer = setTimeout(() => setSilent(true), SILENT_AFTER_MS);
    return () => clearTimeout(timer);
  }, [stream]);
  const words = heard ? 'I can hear you.' : silent ? SILENT : 'Listening…';
  return (
    <div className="grid gap-2.5">
      <div
        ref={bar}
        role="img"
        aria-label="How loud your microphone is"
        className="relative h-12 overflow-hidden rounded-card border border-line-2 bg-surface [mask-image:linear-gradient(#000,#000)]"
      >
        <div className="absolute inset-y-0 left-0 w-full origin-left scale-x-[var(--level,0)] bg-sky-2" />
        <div
          className="absolute inset-y-0 left-0 w-full origin-left border-r-2 border-sky opacity-90"
          style={{ transform: 'translateX(calc((var(--level, 0) - 1) * 100%))' }}
        />
      </div>
      <p role="status" className={heard ? 'font-medium text-pine' : silent ? 'text-amber-ink' : 'text-ink-3'}>
        {words}
      </p>
    </div>
  );
}

const SILENT =
  'I don’t hear anything yet. Is the microphone muted, or is it another one? Choose it below, or check the switch on your headset.';
