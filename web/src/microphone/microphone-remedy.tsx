import { MicOff } from 'lucide-react';
import { Button } from '#ui/button.tsx';
import type { MicrophoneProblem } from './open-microphone.ts';
import { remedyFor } from './remedy.ts';

type MicrophoneRemedyProps = { problem: MicrophoneProblem; onRetry: () => void };

export function MicrophoneRemedy({ problem, onRetry }: MicrophoneRemedyProps) {
  const { title, steps } = remedyFor(problem, navigator.userAgent);
  return (
    <div role="alert" className="mt-2 grid gap-4 rounded-card bg-amber-2 p-5">
      <div className="grid grid-cols-[1.75rem_minmax(0,1fr)] gap-x-2">
        <MicOff aria-hidden className="mt-0.5 size-5 text-amber-ink" strokeWidth={1.5} />
        <p className="font-medium">{title}</p>
        <ol className="col-start-2 mt-1 grid gap-1 text-ink-2">
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </div>
      <Button size="room" onClick={onRetry}>
        Try again
      </Button>
    </div>
  );
}
