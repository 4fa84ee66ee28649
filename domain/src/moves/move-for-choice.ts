import type { Intent } from '../interview/intent.ts';
import type { Move } from '../interview/move.ts';
import { isOffer, takesUpOffer } from '../interview/offer.ts';
import { intentOf, type Progress } from '../interview/progress.ts';
import { choiceIn, choosesAnything, isNo, isReturn, isYes } from '../phrases/yes-or-no.ts';
import { lastAnswerTo } from './move-for-intent.ts';

const back: Move = { kind: 'repeat', because: 'resumed' };

/** What becomes of an offer: "Continue, or stop here?", "Shall I say it again?", "Continue when you like." */
export function moveForChoice(progress: Progress): Move | undefined {
  const { lastMove, unanswered } = progress;
  const last = unanswered.at(-1);
  if (lastMove === undefined || last === undefined) return undefined;
  const isPressed = last.command === 'finished' && unanswered.length === 1;
  if (isPressed && isOffer(lastMove)) return goOn(progress);
  const isChoosing = intentOf(last) === null || (choosesAnything(last.text) && !ABOVE_ANY_CHOICE.includes(intentOf(last)));
  if (!isChoosing || !takesUpOffer(lastMove, last)) return undefined;
  if (lastMove.kind === 'pause') return afterPause(last.text);
  if (lastMove.kind === 'nudge') return afterNudge(progress, lastMove.step, last.text);
  return afterAnswer(progress, last.text);
}

/** Back to what was put last; on from it where it is answered. */
const goOn = ({ isAnswered, lastMove }: Progress): Move | undefined => (isAnswered && lastMove?.kind !== 'pause' ? undefined : back);

const ABOVE_ANY_CHOICE: readonly (Intent | null)[] = ['distress', 'driving', 'person', 'skip', 'repeat', 'simpler'];

const afterPause = (said: string): Move => (isNo(said) && !isReturn(said) ? { kind: 'wait' } : back);

function afterNudge(progress: Progress, step: Extract<Move, { kind: 'nudge' }>['step'], said: string): Move | undefined {
  if (isNo(said)) return { kind: 'wait' };
  const isNothingPut = progress.questions.length === 0;
  if (!isYes(said) || isNothingPut) return undefined;
  return step === 'offer-break' ? { kind: 'pause', because: 'asked' } : { kind: 'repeat', because: 'asked' };
}

function afterAnswer(progress: Progress, said: string): Move | undefined {
  const choice = choiceIn(said);
  switch (lastAnswerTo(progress)) {
    case 'person':
      if (choice === 'stop' || (choice === undefined && isNo(said))) return { kind: 'close', because: 'person-wanted' };
      return choice === 'go-on' || isYes(said) ? goOn(progress) : { kind: 'answer', to: 'stop', factId: null };
    case 'stop':
      if (choice === 'stop' || (choice === undefined && isYes(said))) return { kind: 'close', because: 'candidate-ended' };
      return goOn(progress);
    case 'distress':
      if (choice === 'stop') return { kind: 'close', because: 'candidate-ended' };
      if (choice === 'go-on') return goOn(progress);
      return isYes(said) ? { kind: 'answer', to: 'person', factId: null } : { kind: 'pause', because: 'asked' };
    default:
      return undefined;
  }
}
