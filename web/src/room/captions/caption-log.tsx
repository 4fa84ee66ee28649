'use client';
import { useEffect, useRef } from 'react';
import { classes } from '#lib/classes.ts';
import { useCallState } from '#room/connection/call-context.ts';
import type { Caption } from './captions.ts';

const NEAR_END_PX = 60;

/** What both said, newest last. Older lines are there to scroll back to. */
export function CaptionLog() {
  const captions = useCallState((state) => state.captions);
  const box = useRef<HTMLElement>(null);
  const follows = useRef(true);
  const list = useRef<HTMLOListElement>(null);
  // Also when nothing new was said: a larger text, a banner below or a turned phone move the end away.
  useEffect(() => {
    const follow = new ResizeObserver(() => {
      if (box.current && follows.current) box.current.scrollTop = box.current.scrollHeight;
    });
    for (const element of [box.current, list.current]) if (element) follow.observe(element);
    return () => follow.disconnect();
  }, []);
  return (
    <section
      ref={box}
      role="log"
      // Both voices are heard; a reader that spoke over them would help nobody. The log can be read at will.
      aria-live="off"
      aria-label="Captions"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse must be able to scroll it.
      tabIndex={0}
      onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) => {
        follows.current = scrollHeight - scrollTop - clientHeight < NEAR_END_PX;
      }}
      className="h-[clamp(72px,19dvh,168px)] overflow-y-auto overscroll-contain pt-3 pb-1 [mask-image:linear-gradient(transparent,#000_0.875rem)]"
      style={{ fontSize: 'calc(1rem * var(--reading, 1))' }}
    >
      <ol ref={list} className="grid gap-1.5">
        {captions.map((caption, index) => (
          <CaptionLine
            key={`${caption.speaker}-${caption.segmentId}`}
            caption={caption}
            named={captions[index - 1]?.speaker !== caption.speaker}
            isLate={index >= captions.length - 2}
          />
        ))}
      </ol>
    </section>
  );
}

const CaptionLine = ({ caption, named, isLate }: { caption: Caption; named: boolean; isLate: boolean }) => (
  <li data-speaker={caption.speaker} className={classes('transition-colors', isLate ? 'text-ink' : 'text-ink-3')}>
    {named && (
      <span className={classes('block text-[0.8125em] font-medium', caption.speaker === 'you' ? 'text-sky' : 'text-pine')}>
        {caption.speaker === 'you' ? 'You' : 'Interviewer'}
      </span>
    )}
    <span dir="auto" className={caption.final ? undefined : 'opacity-90'}>
      {caption.text}
    </span>
  </li>
);
