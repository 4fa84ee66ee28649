'use client';
import { type RefObject, useEffect } from 'react';
import { createLevel, loudness } from './level.ts';

/**
 * Writes how loud the stream is to `--level` of the element, every frame, without rendering anything.
 * It rises at once and falls softly, as eyes expect of a meter.
 */
export function useLevel(
  element: RefObject<HTMLElement | SVGElement | null>,
  stream: MediaStream | undefined,
  onLevel?: (rms: number) => void,
) {
  useEffect(() => {
    if (!stream) return;
    const level = createLevel(stream);
    let shown = 0;
    let frame = 0;
    const follow = () => {
      const rms = level.read();
      if (rms !== undefined) onLevel?.(rms);
      shown = Math.max(loudness(rms ?? 0), shown * 0.9);
      element.current?.style.setProperty('--level', shown.toFixed(3));
      frame = requestAnimationFrame(follow);
    };
    frame = requestAnimationFrame(follow);
    return () => {
      cancelAnimationFrame(frame);
      level.stop();
    };
  }, [element, stream, onLevel]);
}
