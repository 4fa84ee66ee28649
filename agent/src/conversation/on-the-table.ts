import type { Move, Plan, Turn } from '@viva/domain';
import type { TableItem } from './line.ts';

/** The question, probe, information question or invitation that was put last; undefined before the first. */
export function onTheTable(plan: Plan, turns: readonly Turn[]): TableItem | undefined {
  for (const turn of turns.toReversed()) {
    if (turn.speaker === 'candidate') continue;
    const item = itemOf(plan, turn.move);
    if (item !== undefined) return item;
  }
  return undefined;
}

/** What a move puts on the table; undefined for one that leaves it as it is. */
export function itemOf(plan: Plan, move: Move): TableItem | undefined {
  if (move.kind === 'ask') return questionItem(plan, move.questionId);
  if (move.kind === 'follow-up') return probeItem(plan, move);
  if (move.kind === 'ask-information') return informationItem(plan, move.informationId);
  if (move.kind === 'invite-questions') return INVITATION;
  return undefined;
}

const INVITATION: TableItem = {
  text: 'What would you like to ask?',
  plainerText: 'Do you have a question about the job or the company?',
  thinkingTime: 'recall',
  questionId: null,
  probeId: null,
};

function questionItem(plan: Plan, questionId: string): TableItem | undefined {
  const question = plan.questions.find(({ id }) => id === questionId);
  if (question === undefined) return undefined;
  const { text, plainerText, thinkingTime, id } = question;
  return { text, plainerText, thinkingTime, questionId: id, probeId: null };
}

function probeItem(plan: Plan, move: Extract<Move, { kind: 'follow-up' }>): TableItem | undefined {
  const question = plan.questions.find(({ id }) => id === move.questionId);
  const probe = question?.probes.find(({ id }) => id === move.probeId);
  if (question === undefined || probe === undefined) return undefined;
  return {
    text: probe.text,
    plainerText: probe.plainerText ?? question.plainerText,
    thinkingTime: question.thinkingTime,
    questionId: question.id,
    probeId: probe.id,
  };
}

function informationItem(plan: Plan, informationId: string): TableItem | undefined {
  const information = plan.informationQuestions.find(({ id }) => id === informationId);
  if (information === undefined) return undefined;
  return { text: information.text, plainerText: information.plainerText, thinkingTime: 'short', questionId: null, probeId: null };
}
