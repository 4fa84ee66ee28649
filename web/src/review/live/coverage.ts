import type { Competency, Plan, Turn } from '@viva/domain';

export type Coverage = { competency: Competency; state: 'not-yet' | 'in-progress' | 'covered' };

/** Which topics have been asked about; the one asked last is still being talked about. */
export function coverageOf(plan: Plan, turns: readonly Turn[]): Coverage[] {
  const asked = turns.flatMap((turn) => {
    if (turn.speaker === 'candidate' || turn.move.kind !== 'ask') return [];
    const { questionId } = turn.move;
    return plan.questions.filter((question) => question.id === questionId).map((question) => question.competencyId);
  });
  const closing = turns.some((turn) => turn.speaker === 'interviewer' && CLOSING.has(turn.move.kind));
  const current = closing ? undefined : asked.at(-1);
  return plan.competencies.map((competency) => ({
    competency,
    state: competency.id === current ? 'in-progress' : asked.includes(competency.id) ? 'covered' : 'not-yet',
  }));
}

const CLOSING = new Set(['ask-information', 'invite-questions', 'close']);
