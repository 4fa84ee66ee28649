'use client';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';

type ConfirmProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  children: ReactNode;
  /** The verb of the deed. */
  verb: string;
  /** The verb of leaving it. */
  stay: string;
  busy?: boolean;
  onConfirm: () => void;
};

/** Asks once before something that cannot be taken back. */
export const Confirm = ({ open, onOpenChange, title, children, verb, stay, busy = false, onConfirm }: ConfirmProps) => (
  <Dialog open={open} onOpenChange={onOpenChange} title={title} description={children}>
    <div className="flex flex-wrap justify-end gap-2">
      <Button onClick={() => onOpenChange(false)}>{stay}</Button>
      <Button look="danger" busy={busy} onClick={onConfirm}>
        {verb}
      </Button>
    </div>
  </Dialog>
);
