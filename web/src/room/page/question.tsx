'use client';
import { classes } from '#lib/classes.ts';
import { useCallState } from '#room/connection/call-context.ts';
import { useCommand } from '#room/controls/use-command.ts';
import { type Floor, isTheirTurn } from '#room/floor/floor.ts';
import { Button } from '#ui/button.tsx';

/** The question as it was spoken; it stays until the next one has been, and steps back while the interviewer has the floor. */
export function Question({ floor }: { floor: Floor }) {
  const question = useCallState((state) => state.progress?.question ?? null);
  const { send, sending } = useCommand();
  return (
    <div className="grid min-h-[11rem] w-full content-start justify-items-center gap-3 [@media(max-height:640px)]:min-h-0">
      {question && (
        <>
          <h1
            key={question}
            className={classes(
              'max-w-[26ch] animate-appear font-serif leading-[1.28] font-normal tracking-[-0.005em] transition-colors sm:max-w-[30ch]',
              isTheirTurn(floor) ? 'text-ink' : 'text-ink-3',
            )}
            style={{ fontSize: 'calc(clamp(1.25rem, 1rem + 2vw, 1.625rem) * var(--reading, 1))' }}
          >
            {question}
          </h1>
          <div className="flex flex-wrap justify-center gap-x-1">
            <Button look="plain" className="min-h-11 text-14" busy={sending === 'repeat'} onClick={() => send('repeat')}>
              Say it again
            </Button>
            <Button look="plain" className="min-h-11 text-14" busy={sending === 'simpler'} onClick={() => send('simpler')}>
              Say it more simply
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
