'use client';
import { useEffect, useRef, useState } from 'react';
import type { Interview } from '#review/queries.ts';
import { drawWaveform } from './draw-waveform.ts';
import { loadPeaks } from './load-peaks.ts';
import { askForUrl } from './use-player.tsx';

type WaveformProps = { interview: Interview; part: number; startMs: number; share: number };

/** Both voices on one line. It is drawn when its data has come; playing does not wait for it. */
export function Waveform({ interview: { id }, part, startMs, share }: WaveformProps) {
  const box = useRef<HTMLDivElement>(null);
  const [picture, setPicture] = useState<'loading' | 'drawn' | 'missing'>('loading');
  useEffect(() => {
    let stop: (() => void) | undefined;
    const abort = new AbortController();
    setPicture('loading');
    void (async () => {
      try {
        const { url } = await askForUrl(id, part);
        const peaks = await loadPeaks({ url, startMs, signal: abort.signal });
        if (abort.signal.aborted || !box.current) return;
        stop = drawWaveform(box.current, peaks);
        setPicture('drawn');
      } catch {
        // Without its picture the recording still plays; the line below stays.
        if (!abort.signal.aborted) setPicture('missing');
      }
    })();
    return () => {
      abort.abort();
      stop?.();
    };
  }, [id, part, startMs]);
  return (
    <div className="relative h-11">
      {picture !== 'drawn' && <div aria-hidden className="absolute inset-x-0 top-1/2 h-px bg-line-2" />}
      <div aria-hidden ref={box} className="absolute inset-0" />
      <div aria-hidden className="absolute inset-y-0 left-0 bg-surface/65" style={{ left: `${share * 100}%`, right: 0 }} />
      {picture === 'loading' && (
        <p role="status" className="absolute inset-0 grid place-items-center text-13 text-ink-3">
          <span className="bg-surface px-2">Drawing the voices…</span>
        </p>
      )}
      <div aria-hidden className="absolute -inset-y-1 w-0.5 -translate-x-1/2 bg-ink" style={{ left: `${share * 100}%` }} />
    </div>
  );
}
