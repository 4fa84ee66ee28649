import type { InterviewClock, Move, Plan, Progress, Turn } from '@viva/domain';
import type { TableItem } from './line.ts';

/** Where an interview stands, as the candidate's page may show it: nothing that was not spoken. */
export type Standing = {
  /** 1, 2, … in the order in which the candidate met them. */
  topic: number;
  topics: number;
  /** What is spoken of: the topics of the plan, what is not scored, or what the candidate would like to ask. */
  phase: 'topics' | 'information' | 'your-questions';
  minutesLeft: number;
  /** As it was put last; null before the first was heard. */
  question: string | null;
};

type Scene = { plan: Plan; turns: readonly Turn[]; progress: Progress; table: TableItem | undefined; clock: InterviewClock };

export function standingOf({ plan, turns, progress, table, clock }: Scene): Standing {
  const topicOf = (questionId: string | null) => plan.questions.find(({ id }) => id === questionId)?.competencyId;
  const met = [...new Set(progress.questions.map(({ questionId }) => topicOf(questionId)))];
  const current = met.indexOf(topicOf(table?.questionId ?? progress.questions.at(-1)?.questionId ?? null));
  return {
    topic: Math.max(1, current + 1),
    topics: new Set(plan.questions.map(({ competencyId }) => competencyId)).size,
    phase: phaseOf(turns),
    minutesLeft: Math.max(0, Math.ceil((clock.limitMs - clock.elapsedMs) / 60_000)),
    question: wordingOnTable(table, turns),
  };
}

const PHASE: Partial<Record<Move['kind'], Standing['phase']>> = {
  ask: 'topics',
  'follow-up': 'topics',
  'ask-information': 'information',
  'invite-questions': 'your-questions',
};

const phaseOf = (turns: readonly Turn[]): Standing['phase'] =>
  turns.toReversed().flatMap((turn) => (turn.speaker === 'interviewer' ? (PHASE[turn.move.kind] ?? []) : []))[0] ?? 'topics';

/** The question as it was put last: after "more simply" it is the plainer wording. */
function wordingOnTable(table: TableItem | undefined, turns: readonly Turn[]): string | null {
  if (table === undefined) return null;
  const last = turns.findLast((turn) => turn.speaker === 'interviewer' && SHOWS_A_QUESTION.includes(turn.move.kind));
  return last?.speaker === 'interviewer' && last.move.kind === 'rephrase' ? table.plainerText : table.text;
}

const SHOWS_A_QUESTION: readonly Move['kind'][] = ['ask', 'follow-up', 'ask-information', 'invite-questions', 'repeat', 'rephrase'];
