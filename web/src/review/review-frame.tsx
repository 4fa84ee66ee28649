'use client';
import { type ReactNode, useEffect, useRef } from 'react';
import { listenForReviewKeys } from './listen-for-review-keys.ts';
import { usePlayer } from './recording/use-player.tsx';

/** Takes the focus wherever it is pressed, so that the keys of the review work from there. */
export function ReviewFrame({ children }: { children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null);
  const player = usePlayer();
  useEffect(() => (frame.current ? listenForReviewKeys(frame.current, player) : undefined), [player]);
  return (
    <div ref={frame} tabIndex={-1} className="outline-none lg:flex lg:h-dvh lg:flex-col">
      {children}
    </div>
  );
}
