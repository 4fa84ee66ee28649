import { AudioLines, Clock3, FileText, UserRound } from 'lucide-react';
import { dayInWords } from '#lib/words-for-time.ts';
import { Button } from '#ui/button.tsx';
import { Point } from '#ui/point.tsx';
import { Step } from '#ui/step.tsx';
import type { TicketView } from './queries.ts';

export const AboutInterview = ({ view, onContinue }: { view: TicketView; onContinue: () => void }) => (
  <Step
    title={<>Hello {view.candidateName}</>}
    about={view.company}
    at={{ step: 1, of: 4 }}
    actions={
      <Button look="primary" size="large" onClick={onContinue}>
        Continue
      </Button>
    }
  >
    <p className="text-ink-2">
      {view.company} invites you to an interview for <strong className="font-semibold text-ink">{view.job}</strong>.
    </p>
    <ul className="grid gap-5 border-t border-line pt-6">
      <Point Icon={AudioLines} title="You talk with an AI">
        It asks questions aloud, listens, and writes down what you say. It takes its time; pauses are fine.
      </Point>
      <Point Icon={UserRound} title="A person decides">
        Someone at {view.company} reads your answers
        {view.replyBy ? ` and replies by ${dayInWords(view.replyBy)}.` : '.'} You can ask for a person at any moment.
      </Point>
      <Point Icon={Clock3} title={`About ${view.minutes} minutes`}>
        In English. A quiet place and a microphone are all you need; headphones help. If the connection drops, you go on where you were.
      </Point>
      <Point Icon={FileText} title="What is kept">
        Your words, as text. {view.recordsAudio ? 'Your voice only if you agree.' : 'Your voice is not recorded.'}
      </Point>
    </ul>
  </Step>
);
