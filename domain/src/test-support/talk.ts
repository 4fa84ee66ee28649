import type { CandidateCommand } from '../interview/intent.ts';
import type { Move } from '../interview/move.ts';
import { foldProgress, type Progress } from '../interview/progress.ts';
import { DEFAULT_BUDGET } from '../interview/token-use.ts';
import type { CandidateTurn, Turn } from '../interview/turn.ts';
import { chooseNextMove } from '../moves/choose-next-move.ts';
import type { InterviewClock } from '../moves/pacing.ts';
import { draftPlan } from '../plan/draft-plan.ts';
import type { Plan } from '../plan/plan.ts';
import { moved, pressed, said } from './turns.ts';

export const PLAN = draftPlan({
  title: 'Backend engineer',
  description:
    'You build backend services in TypeScript and run them in production with an on-call rotation. You review code and mentor colleagues.',
  language: 'en',
  minutes: 25,
});

/** An answer with every part, long enough for nobody to ask further. */
export const FULL =
  'When I was at the bank last year we had an outage of the payment queue. I found the cause in the retry logic, I wrote a fix and I rolled it out the same night. ' +
  'We could have restarted everything instead, but that would have lost about 200 payments. In the end it worked and the queue has been stable since then.';
export const THIN = 'I fixed it.';

/** A conversation in test time: says and presses what a candidate does, and makes the moves that the rule chooses. */
export class Talk {
  turns: Turn[] = [];
  clock: InterviewClock;
  readonly plan: Plan;

  constructor(plan: Plan = PLAN, clock: InterviewClock = { elapsedMs: 0, limitMs: plan.minutes * 60_000 }) {
    this.plan = plan;
    this.clock = clock;
  }

  get progress(): Progress {
    return foldProgress(this.plan, this.turns);
  }

  get next(): Move {
    return chooseNextMove(this.plan, this.progress, this.clock, DEFAULT_BUDGET);
  }

  /** Makes the next move and tells which it was. */
  move(move: Move = this.next): Move {
    this.turns = moved(this.turns, move);
    return move;
  }

  /** What the interviewer does after these words. */
  say(text: string, more: Partial<CandidateTurn> = {}): Move {
    this.turns = said(this.turns, text, more);
    return this.move();
  }

  press(command: CandidateCommand): Move {
    this.turns = pressed(this.turns, command);
    return this.move();
  }

  /** Greeted, ready, and asked the first question. */
  static atFirstQuestion(plan: Plan = PLAN): Talk {
    const talk = new Talk(plan);
    talk.move();
    talk.say('Yes, ready.');
    return talk;
  }
}

export const question = (plan: Plan, index: number): Move => {
  const { id } = plan.questions[index] ?? {};
  if (id === undefined) throw new Error(`The plan has no question ${index}.`);
  return { kind: 'ask', questionId: id };
};
