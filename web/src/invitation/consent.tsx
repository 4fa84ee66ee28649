'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { answer } from '#lib/answer.ts';
import { api } from '#lib/api.ts';
import { sentenceFor } from '#lib/refusal.ts';
import { useSubmission } from '#lib/use-submission.ts';
import { Button } from '#ui/button.tsx';
import { Choice } from '#ui/choice.tsx';
import { Notice } from '#ui/notice.tsx';
import { Step } from '#ui/step.tsx';
import { rememberOpened } from './opened-interviews.ts';
import type { TicketView } from './queries.ts';
import { forgetTicket } from './ticket-in-address.ts';
import { WhatHappensWithIt } from './what-happens-with-it.tsx';

type ConsentProps = { view: TicketView; code: string; onBack: () => void; onPerson: () => void };

const RECORDING = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No, written words only' },
] as const;

/** Each thing asked by itself, nothing chosen beforehand. Agreeing spends the ticket. */
export function Consent({ view, code, onBack, onPerson }: ConsentProps) {
  const router = useRouter();
  const [recording, setRecording] = useState<'yes' | 'no' | null>(null);
  const [asked, setAsked] = useState(false);
  const missing = view.recordsAudio && recording === null;
  const agree = useSubmission({
    meta: { showsOwnError: true },
    mutationFn: () =>
      answer(
        api.tickets.redeem.$post({
          // Nobody can listen in yet, so nobody is asked to allow it. That the words can be read meanwhile is said below.
          json: { ticket: code, consents: { interviewByAi: true, recording: recording === 'yes', liveListening: false } },
        }),
      ),
    onSuccess: async ({ publicId }) => {
      forgetTicket();
      await rememberOpened(code, publicId);
      router.replace(`/i/${publicId}`);
    },
  });
  const person = useSubmission({
    meta: { showsOwnError: true },
    mutationFn: () => answer(api.tickets['ask-person'].$post({ json: { ticket: code } })),
    onSuccess: onPerson,
  });
  const press = () => {
    setAsked(true);
    if (!missing) agree.submit();
  };
  const problem = agree.error ?? person.error;
  return (
    <Step
      title="Before we talk"
      about={`Interview for ${view.job}`}
      at={{ step: 2, of: 4 }}
      actions={
        <>
          {problem && (
            <Notice tone="trouble" className="mb-2 text-14">
              {sentenceFor(problem)}
            </Notice>
          )}
          <Button look="primary" size="large" busy={agree.isPending || agree.isSuccess} onClick={press}>
            I agree to be interviewed by an AI
          </Button>
          <Button look="plain" size="room" busy={person.isPending} onClick={() => person.submit()}>
            No, I’d like a person instead
          </Button>
        </>
      }
    >
      <p className="text-ink-2">
        An AI asks the questions and writes down what you say. A person reads it and decides. About {view.minutes} minutes; pauses are fine,
        and you can stop at any time.
      </p>
      {view.recordsAudio && (
        <div className="border-t border-line pt-5">
          <Choice
            label="Record my voice?"
            hint="No makes no difference to your application."
            error={asked && missing ? 'Choose one of the two first. Either is fine.' : undefined}
            options={RECORDING}
            value={recording}
            onChange={setRecording}
          />
        </div>
      )}
      <div className="grid gap-3 border-t border-line pt-5 text-14 text-ink-3">
        <WhatHappensWithIt view={view} />
        <button type="button" onClick={onBack} className="link w-fit text-ink-3">
          Back
        </button>
      </div>
    </Step>
  );
}
