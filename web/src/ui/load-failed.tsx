'use client';
import { sentenceFor } from '#lib/refusal.ts';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';

type LoadFailedProps = { what: string; error: unknown; onRetry: () => void };

/** "Jobs could not be loaded. Nothing is lost. Try again" */
export const LoadFailed = ({ what, error, onRetry }: LoadFailedProps) => (
  <Notice
    tone="trouble"
    action={
      <Button size="small" onClick={onRetry}>
        Try again
      </Button>
    }
  >
    <p className="font-medium">{what} could not be loaded.</p>
    <p className="text-13 text-ink-2">{sentenceFor(error)}</p>
  </Notice>
);
