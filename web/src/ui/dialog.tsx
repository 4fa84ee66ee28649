'use client';
import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { classes } from '#lib/classes.ts';
import { useDoubleClickGuard } from './use-double-click-guard.ts';

type DialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description?: ReactNode;
  children: ReactNode;
  /** `sheet` rises from the bottom on phones and keeps large controls. */
  shape?: 'card' | 'sheet';
  /** What takes the focus when it opens; else the first that can. */
  initialFocus?: RefObject<HTMLElement | null>;
};

const SHAPE = {
  card: 'top-1/2 left-1/2 w-[min(30rem,calc(100vw-2rem))] max-h-[calc(100dvh-2rem)] -translate-x-1/2 -translate-y-1/2 rounded-card',
  sheet:
    'inset-x-0 bottom-0 mx-auto w-full max-w-[40rem] max-h-[85dvh] rounded-t-[1rem] sm:bottom-6 sm:rounded-card sm:w-[min(30rem,calc(100vw-2rem))]',
};

export function Dialog({ open, onOpenChange, title, description, children, shape = 'card', initialFocus }: DialogProps) {
  useDoubleClickGuard(open);
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-veil transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Popup
          {...(initialFocus && { initialFocus })}
          className={classes(
            'fixed z-50 grid gap-4 overflow-y-auto bg-surface p-5 shadow-float transition-opacity sm:p-6 data-ending-style:opacity-0 data-starting-style:opacity-0',
            SHAPE[shape],
          )}
        >
          <header className="flex items-start justify-between gap-4">
            <div className="grid gap-1">
              <Base.Title className="font-serif text-20 font-semibold">{title}</Base.Title>
              {description && <Base.Description className="text-ink-2">{description}</Base.Description>}
            </div>
            <Base.Close
              aria-label="Close"
              className="-mt-1.5 -mr-2 grid size-10 shrink-0 place-items-center rounded-control text-ink-3 hover:bg-sunk hover:text-ink"
            >
              <X aria-hidden className="size-5" strokeWidth={1.5} />
            </Base.Close>
          </header>
          {children}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
