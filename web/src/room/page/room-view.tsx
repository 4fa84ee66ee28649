'use client';
import { CaptionLog } from '#room/captions/caption-log.tsx';
import { READING_SCALE, useTextSize } from '#room/captions/text-size.ts';
import { useCallState } from '#room/connection/call-context.ts';
import { Controls } from '#room/controls/controls.tsx';
import { FLOOR_WORDS } from '#room/floor/floor.ts';
import { FloorShape } from '#room/floor/floor-shape.tsx';
import { useFloor } from '#room/floor/use-floor.ts';
import type { OwnInterview } from '#room/queries.ts';
import { ContinuedElsewhere } from './continued-elsewhere.tsx';
import { Question } from './question.tsx';
import { RoomHeader } from './room-header.tsx';
import { RoomTrouble } from './room-trouble.tsx';

/** One column: whose turn, what is asked, what was said, what to press. The bottom never scrolls away. */
export function RoomView({ interview }: { interview: OwnInterview }) {
  const floor = useFloor();
  const elsewhere = useCallState(({ connection }) => connection === 'elsewhere');
  const { size } = useTextSize();
  if (elsewhere) return <ContinuedElsewhere />;
  return (
    <main
      className="mx-auto flex h-dvh max-w-[40rem] flex-col px-5"
      style={{ '--reading': READING_SCALE[size] } as React.CSSProperties}
      data-floor={floor}
    >
      <RoomHeader interview={interview} />
      <div className="flex min-h-0 flex-1 flex-col items-center overflow-y-auto py-2 text-center">
        <div className="my-auto flex w-full flex-col items-center gap-4 sm:gap-5">
          <FloorShape floor={floor} />
          <p role="status" className="min-h-[1lh] max-w-[36ch] text-16 text-ink-2">
            {FLOOR_WORDS[floor]}
          </p>
          <Question floor={floor} />
        </div>
      </div>
      <RoomTrouble floor={floor} />
      <div className="shrink-0 border-t border-line">
        <CaptionLog />
      </div>
      <Controls floor={floor} />
    </main>
  );
}
