import { chooseNextMove, DEFAULT_BUDGET, draftPlan, foldProgress, recogniseIntent, type Turn } from '@viva/domain';
import { figure, quantile } from './figures.ts';

/**
 * The rules of the interviewer, in milliseconds: choosing a move late in an interview of 200 turns, with and without folding its
 * turns first; drafting a plan from a description of 10 kB; reading what an utterance means. `node bench/moves.ts`
 */
const CALLS = 2_000;
const TURNS = 200;

const line = 'You build backend services in TypeScript, run them in production, review code and present findings to stakeholders.\n';
const description = line.repeat(Math.ceil(10_000 / line.length)).slice(0, 10_000);
const brief = { title: 'Backend engineer', description, language: 'en', minutes: 30 };
const plan = draftPlan(brief);

/** A candidate's turn and the interviewer's, again and again: the questions of the plan, then the candidate's own. */
function longInterview(): Turn[] {
  const at = new Date(0).toISOString();
  const times = { correctedText: null, probeId: null, startedAt: at, endedAt: at, from: null, to: null };
  return Array.from({ length: TURNS }, (_, index): Turn => {
    const question = plan.questions[Math.floor(index / 2) % plan.questions.length];
    const questionId = question?.id ?? null;
    if (index % 2 === 0 && questionId !== null) {
      const move = { kind: 'ask', questionId } as const;
      return {
        ...times,
        number: index + 1,
        questionId,
        text: 'x',
        speaker: 'interviewer',
        move,
        basis: null,
        interrupted: false,
        wording: 'prepared',
      };
    }
    const given = { by: 'words' as const, words: 60, given: [], echoes: false, isPrivate: false };
    const said = {
      via: 'spoken',
      confidence: 'unknown',
      understood: true,
      language: null,
      segments: [],
      intent: null,
      command: null,
    } as const;
    const credits = { creditsTurn: null, creditsCompetency: null, assessment: given };
    return {
      ...times,
      ...said,
      ...credits,
      segments: [],
      number: index + 1,
      questionId,
      text: 'I did that myself. '.repeat(20),
      speaker: 'candidate',
    };
  });
}

function timed(calls: number, work: () => unknown): number[] {
  for (let warm = 0; warm < Math.min(calls, 50); warm += 1) work();
  return Array.from({ length: calls }, () => {
    const from = performance.now();
    work();
    return performance.now() - from;
  });
}

const turns = longInterview();
const progress = foldProgress(plan, turns);
const clock = { elapsedMs: 60_000, limitMs: 30 * 60_000 };
const sayings = [
  'Could you repeat that, please?',
  'I moved the booking service to a queue, and since then nothing was lost.',
  'Are you a human?',
];
let next = 0;

const measured = (name: string, bar: number, share: number, work: () => unknown, calls = CALLS): boolean =>
  figure(name, quantile(timed(calls, work), share), bar, 'ms');

const held = [
  measured('move, of 200 turns, median', 0.2, 0.5, () => chooseNextMove(plan, progress, clock, DEFAULT_BUDGET)),
  measured('move, of 200 turns, p99', 0.2, 0.99, () => chooseNextMove(plan, progress, clock, DEFAULT_BUDGET)),
  measured('move with all turns folded anew, median', 2, 0.5, () => chooseNextMove(plan, foldProgress(plan, turns), clock, DEFAULT_BUDGET)),
  measured('plan of a 10 kB description, p95', 100, 0.95, () => draftPlan(brief), 100),
  measured('meaning of an utterance, p99', 5, 0.99, () => recogniseIntent(sayings[next++ % sayings.length] ?? '')),
];
if (held.includes(false)) process.exitCode = 1;
