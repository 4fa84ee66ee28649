import { AudioLines, FileText, UserRound } from 'lucide-react';
import { AskForPerson } from '#thanks/ask-for-person.tsx';
import { Button } from '#ui/button.tsx';
import { Point } from '#ui/point.tsx';
import { Step } from '#ui/step.tsx';
import type { OwnInterview } from './queries.ts';

type WhatYouAgreedProps = { publicId: string; interview: OwnInterview; onContinue: () => void };

/** The step before the microphone, once it is taken: to read again, and to ask for a person instead. */
export const WhatYouAgreed = ({ publicId, interview: { job, company, recordsVoice }, onContinue }: WhatYouAgreedProps) => (
  <Step
    title="What you agreed to"
    about={`Interview for ${job}`}
    at={{ step: 2, of: 4 }}
    actions={
      <Button look="primary" size="large" onClick={onContinue}>
        Continue
      </Button>
    }
  >
    <ul className="grid gap-5 pt-2">
      <Point Icon={AudioLines} title="An AI asks the questions">
        It writes down what you say. You can stop at any time.
      </Point>
      <Point Icon={FileText} title={recordsVoice ? 'Your voice is recorded' : 'Your voice is not recorded'}>
        {recordsVoice ? 'As you agreed, beside the written words.' : 'Only your words are kept, as text.'}
      </Point>
      <Point Icon={UserRound} title="A person decides">
        Someone at {company} reads your answers.
      </Point>
    </ul>
    <div className="grid gap-3 border-t border-line pt-5">
      <p className="text-ink-2">
        You have thought of something else? Nothing has begun yet, and to ask for a person counts neither for nor against you.
      </p>
      <AskForPerson publicId={publicId} company={company} />
    </div>
  </Step>
);
