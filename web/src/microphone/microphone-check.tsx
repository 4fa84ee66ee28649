'use client';
import { Mic } from 'lucide-react';
import { Button } from '#ui/button.tsx';
import { Field } from '#ui/field.tsx';
import { Pick } from '#ui/pick.tsx';
import { Step } from '#ui/step.tsx';
import { LevelMeter } from './level-meter.tsx';
import { MicrophoneRemedy } from './microphone-remedy.tsx';
import { Practice } from './practice.tsx';
import { useMicrophone } from './use-microphone.ts';

type MicrophoneCheckProps = { job: string; onBack: () => void; onContinue: () => void };

/** Hear, choose, try: nothing of this leaves the browser. */
export function MicrophoneCheck({ job, onBack, onContinue }: MicrophoneCheckProps) {
  const { microphone, devices, open, choose } = useMicrophone();
  const isOpen = microphone.state === 'open';
  return (
    <Step
      title="Check your microphone"
      about={`Interview for ${job}`}
      at={{ step: 3, of: 4 }}
      actions={
        <>
          {isOpen && (
            <Button look="primary" size="large" onClick={onContinue}>
              Continue
            </Button>
          )}
          {!isOpen && microphone.state !== 'refused' && (
            <Button look="primary" size="large" busy={microphone.state === 'asking'} onClick={open}>
              {microphone.state === 'asking' ? 'Your browser asks you now…' : 'Allow microphone'}
            </Button>
          )}
          <Button look="plain" size="room" onClick={onBack}>
            Back
          </Button>
        </>
      }
    >
      {microphone.state === 'refused' ? (
        <MicrophoneRemedy problem={microphone.problem} onRetry={open} />
      ) : isOpen ? (
        <>
          <p className="text-ink-2">Say a few words. The bar should move as you speak.</p>
          <LevelMeter stream={microphone.stream} />
          {devices.length > 1 && (
            <Field label="Microphone">
              {(described) => (
                <Pick
                  {...described}
                  value={microphone.deviceId}
                  onChange={(event) => void choose(event.target.value)}
                  className="[&_select]:min-h-12 [&_select]:rounded-card"
                >
                  {devices.map((device) => (
                    <option key={device.deviceId} value={device.deviceId}>
                      {device.label}
                    </option>
                  ))}
                </Pick>
              )}
            </Field>
          )}
          <Practice stream={microphone.stream} />
        </>
      ) : (
        <>
          <p className="text-ink-2">
            The interviewer needs to hear you. Your browser asks whether this page may use the microphone: choose Allow. Nothing is sent or
            kept until you start.
          </p>
          <span
            aria-hidden
            className="mx-auto mt-[8vh] grid size-32 place-items-center rounded-full border border-line-2 bg-sunk text-ink-3"
          >
            <Mic className="size-9" strokeWidth={1.25} />
          </span>
        </>
      )}
    </Step>
  );
}
