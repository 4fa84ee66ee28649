import type { Move } from '../interview/move.ts';
import { NOTHING_YET, withTurn } from '../interview/progress.ts';
import type { Budget } from '../interview/token-use.ts';
import type { Turn } from '../interview/turn.ts';
import type { Plan } from '../plan/plan.ts';
import { chooseNextMove } from './choose-next-move.ts';

export type Difference = { turnNumber: number; made: Move; chosen: Move };

/**
 * Chooses every move of an interview again, from its turns alone, and tells where another one comes out. Moves of the floor
 * (silence, reconnection, the end of time) were not chosen by the rule and are taken as they are.
 */
export function replay(plan: Plan, turns: readonly Turn[], budget: Budget): Difference[] {
  const differences: Difference[] = [];
  let progress = NOTHING_YET;
  for (const turn of turns) {
    if (turn.speaker === 'interviewer' && turn.basis?.by === 'rule') {
      const { elapsedMs, limitMs, usedTokens } = turn.basis;
      const chosen = chooseNextMove(plan, progress, { elapsedMs, limitMs }, { ...budget, usedTokens });
      if (!isSame(chosen, turn.move)) differences.push({ turnNumber: turn.number, made: turn.move, chosen });
    }
    progress = withTurn(plan, progress, turn);
  }
  return differences;
}

const isSame = (left: Move, right: Move) => JSON.stringify(Object.entries(left).sort()) === JSON.stringify(Object.entries(right).sort());
