import { Button } from '#ui/button.tsx';
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
    <ul className="grid gap-3 border-t border-line pt-5 text-ink-2">
      <li>Take your time. Silence while you think is fine.</li>
      <li>
        When you have said it all, press <b className="font-medium text-ink">I’ve finished</b>, or simply stop talking.
      </li>
      <li>You can have a question said again or more simply, skip it, or ask for a person.</li>
      <li>If the connection drops or you reload the page, you go on at the same question.</li>
    </ul>
    <p className="text-14 text-ink-3">
      About {interview.minutes} minutes · {interview.topics} topics ·{' '}
      {interview.recordsVoice ? 'your voice is recorded' : 'your voice is not recorded, your words are written down'}
    </p>
  </Step>
);
