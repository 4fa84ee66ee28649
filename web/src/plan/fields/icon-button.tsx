import type { LucideIcon } from 'lucide-react';

type IconButtonProps = { Icon: LucideIcon; label: string; onClick: () => void; disabled?: boolean };

/** In a row of them; its word is there for those who hear it or rest on it. */
export const IconButton = ({ Icon, label, onClick, disabled }: IconButtonProps) => (
  <button
    type="button"
    aria-label={label}
    title={label}
    aria-disabled={disabled || undefined}
    onClick={({ currentTarget }) => {
      if (disabled) return;
      onClick();
      // It may have moved with its row, and should still be under the finger of whoever uses keys.
      requestAnimationFrame(() => currentTarget.isConnected && currentTarget.focus({ preventScroll: true }));
    }}
    className="grid size-8 shrink-0 place-items-center rounded-control text-ink-3 transition-colors hover:bg-sunk hover:text-ink aria-disabled:cursor-default aria-disabled:opacity-35 aria-disabled:hover:bg-transparent pointer-coarse:size-10"
  >
    <Icon aria-hidden className="size-4" strokeWidth={1.5} />
  </button>
);
