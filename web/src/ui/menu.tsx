'use client';
import { Menu as Base } from '@base-ui/react/menu';
import type { ReactNode } from 'react';
import { classes } from '#lib/classes.ts';

type MenuProps = { label: string; trigger: ReactNode; triggerClassName?: string; children: ReactNode };

export const Menu = ({ label, trigger, triggerClassName, children }: MenuProps) => (
  <Base.Root modal={false}>
    <Base.Trigger
      aria-label={label}
      className={classes(
        'inline-grid size-9 place-items-center rounded-control text-ink-2 hover:bg-sunk hover:text-ink data-popup-open:bg-sunk',
        triggerClassName,
      )}
    >
      {trigger}
    </Base.Trigger>
    <Base.Portal>
      <Base.Positioner sideOffset={4} align="end" className="z-40">
        <Base.Popup className="min-w-44 rounded-card border border-line bg-surface p-1 shadow-float outline-none transition-opacity data-starting-style:opacity-0">
          {children}
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  </Base.Root>
);

type ItemProps = { onClick: () => void; danger?: boolean; children: ReactNode };

export const MenuItem = ({ onClick, danger, children }: ItemProps) => (
  <Base.Item
    onClick={onClick}
    className={classes(
      'flex min-h-9 cursor-pointer items-center gap-2.5 rounded-control px-3 outline-none data-highlighted:bg-sunk',
      danger ? 'text-brick' : 'text-ink',
    )}
  >
    {children}
  </Base.Item>
);
