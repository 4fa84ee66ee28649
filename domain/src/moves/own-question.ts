import type { Move } from '../interview/move.ts';
import { intentOf, type Progress } from '../interview/progress.ts';
import { coreOf } from '../phrases/core-of.ts';
import { isNo, isYes } from '../phrases/yes-or-no.ts';
import type { Fact, Plan } from '../plan/plan.ts';

const MOST_OWN_QUESTIONS = 5;

/** The fact that the candidate's question is about, by the words kept with it. */
export function findFact(facts: readonly Fact[], question: string): Fact | undefined {
  const asked = ` ${coreOf(question)} `;
  return facts.find((fact) => fact.asksAbout.some((words) => asked.includes(` ${coreOf(words)} `)));
}

/** Answered from the facts of the plan, or not at all: the team gets back to them. */
export function answerFromFacts(plan: Plan, question: string): Move {
  const fact = findFact(plan.facts, question);
  return { kind: 'answer', to: fact === undefined ? 'unknown-fact' : 'fact', factId: fact?.id ?? null };
}

/** "What would you like to ask?", what comes of it, and the goodbye when nothing more does. */
export function ownQuestions(plan: Plan, progress: Progress): Move {
  if (progress.ownQuestions === undefined) return { kind: 'invite-questions' };
  const said = saidNow(progress);
  if (said === '' || isNo(said) || progress.ownQuestions >= MOST_OWN_QUESTIONS) return { kind: 'close', because: 'plan-covered' };
  if (isYes(said))
    return progress.lastMove?.kind === 'repeat' ? { kind: 'close', because: 'plan-covered' } : { kind: 'repeat', because: 'asked' };
  return answerFromFacts(plan, said);
}

/** What the candidate said since the interviewer last spoke, wishes left out; their own question is no wish here. */
export const saidNow = (progress: Progress): string =>
  progress.unanswered
    .filter((turn) => intentOf(turn) === null || intentOf(turn) === 'asks')
    .map((turn) => turn.text)
    .join(' ')
    .trim();
