'use client';
import { useEffect, useRef, useState } from 'react';
import type { Interview } from '#review/queries.ts';
import { drawWaveform } from './draw-waveform.ts';
import { loadPeaks } from './load-peaks.ts';
import { askForUrl } from './use-player.tsx';

/** Both voices on one line. It is drawn when its data has come; playing does not wait for it. */
export function Waveform({ interview, part, share }: { interview: Interview; part: number; share: number }) {
  const box = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState(false);
  const { id } = interview;
  useEffect(() => {
    let stop: (() => void) | undefined;
    const abort = new AbortController();
    void (async () => {
      try {
        const { url } = await askForUrl(id, part);
        const peaks = await loadPeaks(url, abort.signal);
        if (abort.signal.aborted || !box.current) return;
        stop = drawWaveform(box.current, peaks);
        setDrawn(true);
      } catch {
        // Without its picture the recording still plays; the line below stays.
      }
    })();
    return () => {
      abort.abort();
      stop?.();
      setDrawn(false);
    };
  }, [id, part]);
  return (
    <div aria-hidden className="relative h-11">
      {!drawn && <div className="absolute inset-x-0 top-1/2 h-px bg-line-2" />}
      <div ref={box} className="absolute inset-0" />
      <div className="absolute inset-y-0 left-0 bg-surface/65" style={{ left: `${share * 100}%`, right: 0 }} />
      <div className="absolute -inset-y-1 w-0.5 -translate-x-1/2 bg-ink" style={{ left: `${share * 100}%` }} />
    </div>
  );
}
