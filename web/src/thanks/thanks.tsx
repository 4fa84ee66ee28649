'use client';
import type { FinishReason } from '@viva/domain';
import { dayInWords } from '#lib/words-for-time.ts';
import type { OwnInterview } from '#room/queries.ts';
import { AskForPerson } from './ask-for-person.tsx';
import { OwnTranscript } from './own-transcript.tsx';

type ThanksProps = { publicId: string; interview: OwnInterview };

/** What happens next and when, what was written down, and how to reach a person. */
export function Thanks({ publicId, interview }: ThanksProps) {
  const { status, company, job, candidateName } = interview;
  const notStarted = status.state !== 'finished';
  return (
    <main className="mx-auto w-full max-w-[40rem] px-5 pt-4 pb-16 sm:pt-[8vh]">
      <p className="flex items-baseline gap-3 text-14 text-ink-2">
        <span className="font-serif text-16 font-bold text-ink">Viva</span>
        <span className="truncate" dir="auto">
          Interview for {job}
        </span>
      </p>
      <h1 className="mt-10 font-serif text-31 font-semibold tracking-[-0.01em] sm:text-39">
        {notStarted ? 'This interview was not held' : `Thank you, ${candidateName}.`}
      </h1>
      <div className="mt-4 grid gap-3 font-serif text-20 leading-normal text-ink-2">
        <p>
          {notStarted ? 'The time of your ticket was over before it began. Ask the company for a new one.' : HOW_IT_ENDED[status.reason]}
        </p>
        {!notStarted && (
          <p>
            Someone at {company} reads your answers{interview.replyBy ? ` and replies by ${dayInWords(interview.replyBy)}` : ''}. A person
            decides, not the AI.
          </p>
        )}
      </div>
      <section aria-label="Reach a person" className="mt-8 grid gap-3 border-t border-line pt-6 text-16">
        <h2 className="font-medium">Talk to a person</h2>
        {interview.contact && (
          <p className="text-ink-2">
            Write to{' '}
            <a href={`mailto:${interview.contact}`} className="link">
              {interview.contact}
            </a>
            .
          </p>
        )}
        <AskForPerson publicId={publicId} company={company} />
      </section>
      {!notStarted && <OwnTranscript publicId={publicId} />}
      <p className="mt-10 border-t border-line pt-5 text-14 text-ink-3">
        {interview.recordsVoice ? 'Your voice was recorded, as you agreed.' : 'Your voice was not recorded.'} You can close this page; it
        stays here for this browser.
      </p>
    </main>
  );
}

const HOW_IT_ENDED: Record<FinishReason, string> = {
  'plan-covered': 'Those were all the questions.',
  'time-up': 'The time was over. Questions that were not asked count neither for nor against you.',
  'budget-spent': 'The time was over. Questions that were not asked count neither for nor against you.',
  'candidate-ended': 'You ended the interview. Your answers are kept.',
  'candidate-left': 'You were away for long, so the interview was closed. Your answers are kept.',
  'person-wanted': 'You asked for a person. That isn’t counted against you.',
  'recruiter-ended': 'The team ended the interview. Your answers are kept.',
  technical: 'The interview ended early because of a fault on our side. That isn’t counted against you, and your answers are kept.',
};
