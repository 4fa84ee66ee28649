import { replay, type TokenUse } from '@viva/domain';
import type { Played } from '../play/played.ts';
import type { Fault } from './fault.ts';

export const tokensOf = (uses: readonly TokenUse[]): number =>
  uses.reduce((sum, { inputTokens, outputTokens }) => sum + inputTokens + outputTokens, 0);

export function staysBelowTheCap({ uses, brief: { budget } }: Played): Fault[] {
  const most = budget.capTokens - budget.reportReserveTokens;
  const used = tokensOf(uses);
  return used <= most ? [] : [{ turn: null, what: `${used} tokens were used of ${most}` }];
}

export const replaysTheSame = ({ brief, turns }: Played): Fault[] =>
  replay(brief.plan, turns, brief.budget).map(({ turnNumber, made, chosen }) => ({
    turn: turnNumber,
    what: `made ${JSON.stringify(made)}, a replay chooses ${JSON.stringify(chosen)}`,
  }));
