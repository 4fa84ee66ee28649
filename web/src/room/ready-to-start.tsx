import { Check, Hourglass, MessageCircleQuestionMark, RotateCcw } from 'lucide-react';
import { Button } from '#ui/button.tsx';
import { Point } from '#ui/point.tsx';
import { Step } from '#ui/step.tsx';
import type { OwnInterview } from './queries.ts';
import { VoiceState } from './voice-state.tsx';

type ReadyToStartProps = { interview: OwnInterview; onBack: () => void; onStart: () => void };

export const ReadyToStart = ({ interview, onBack, onStart }: ReadyToStartProps) => (
  <Step
    title="Ready when you are"
    about={`Interview for ${interview.job}`}
    at={{ step: 4, of: 4 }}
    actions={
      <>
        {interview.voice === 'ready' ? (
          <Button look="primary" size="large" onClick={onStart}>
            Start the interview
          </Button>
        ) : (
          <VoiceState voice={interview.voice} />
        )}
        <Button look="plain" size="room" onClick={onBack}>
          Back to the microphone
        </Button>
      </>
    }
  >
    <p className="text-ink-2">The interviewer says hello first and waits until you are ready.</p>
    <ul className="grid gap-5 border-t border-line pt-6">
      <Point Icon={Hourglass} title="Take your time">
        Silence while you think is fine. Nobody hurries you.
      </Point>
      <Point Icon={Check} title="Say when you are done">
        Press I’ve finished, or simply stop talking.
      </Point>
      <Point Icon={MessageCircleQuestionMark} title="Ask for what you need">
        A question can be said again or more simply, or skipped. You can ask for a person.
      </Point>
      <Point Icon={RotateCcw} title="Nothing gets lost">
        If the connection drops or you reload the page, you go on at the same question.
      </Point>
    </ul>
    <p className="text-14 text-ink-3">
      About {interview.minutes} minutes · {interview.topics} topics ·{' '}
      {interview.recordsVoice ? 'your voice is recorded' : 'your voice is not recorded, your words are written down'}
    </p>
  </Step>
);
