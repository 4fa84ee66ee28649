'use client';
import { Check, Copy } from 'lucide-react';
import { useId, useState } from 'react';
import { classes } from '#lib/classes.ts';
import { Button } from './button.tsx';

type CopyFieldProps = { label: string; value: string; className?: string };

/** A value to take along. Where the clipboard is refused the text is selected, so that a key press copies it. */
export function CopyField({ label, value, className }: CopyFieldProps) {
  const id = useId();
  const [state, setState] = useState<'idle' | 'copied' | 'selected'>('idle');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
      setState('copied');
    } catch {
      (document.getElementById(id) as HTMLInputElement | null)?.select();
      setState('selected');
    }
  };
  return (
    <div className={classes('grid gap-1.5', className)}>
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      <div className="flex gap-2">
        <input
          id={id}
          readOnly
          value={value}
          onFocus={(event) => event.target.select()}
          className="min-w-0 flex-1 truncate rounded-control border border-line bg-sunk px-3 py-2 font-mono text-13 text-ink"
        />
        <Button onClick={copy} aria-label={`Copy ${label.toLowerCase()}`} className="min-w-24 shrink-0">
          {state === 'copied' ? (
            <Check aria-hidden className="size-4" strokeWidth={1.5} />
          ) : (
            <Copy aria-hidden className="size-4" strokeWidth={1.5} />
          )}
          {state === 'copied' ? 'Copied' : 'Copy'}
        </Button>
      </div>
      <p role="status" className={state === 'selected' ? 'text-13 text-ink-3' : 'sr-only'}>
        {state === 'copied' ? `${label} copied` : state === 'selected' ? 'Selected. Press Ctrl or ⌘ and C to copy it.' : ''}
      </p>
    </div>
  );
}
