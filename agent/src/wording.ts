import type { InterviewerTurn, Move, Turn } from '@viva/domain';
import type { Brief } from './conversation/brief.ts';
import { goodbye } from './conversation/goodbye.ts';
import { type LinePart, part, type TableItem } from './conversation/line.ts';
import { itemOf } from './conversation/on-the-table.ts';
import { opening } from './conversation/opening.ts';

export type Scene = { brief: Brief; turns: readonly Turn[]; table: TableItem | undefined };
type Answer = Extract<Move, { kind: 'answer' }>;

/** The words of a move, in parts whose sound is kept one by one. Neutral: nothing in them says how an answer was. */
export function wordsFor(move: Move, scene: Scene): LinePart[] {
  switch (move.kind) {
    case 'greet':
      return opening(scene.brief);
    case 'ask':
      return [...bridge(scene), ...put(move, scene)];
    case 'follow-up':
      return put(move, scene);
    case 'ask-information':
      return [
        ...(said(scene, 'ask-information').length === 0 ? [part('A practical question, which is not scored.')] : []),
        ...put(move, scene),
      ];
    case 'invite-questions':
      return [part('Now it is your turn.'), ...put(move, scene)];
    case 'repeat':
      return [part(beforeRepeat(move.because, scene)), ...again(scene)];
    case 'rephrase':
      return scene.table === undefined ? [part(BEGIN)] : [part('In other words:'), part(scene.table.plainerText)];
    case 'wait':
      return [part(unlike(scene, 'wait', ['Of course.', 'Take your time.']))];
    case 'nudge':
      return move.step === 'on-screen' ? [] : [part(NUDGE[move.step])];
    case 'answer':
      return answer(move, scene);
    case 'pause':
      return [part("I've paused. Nothing is lost. Continue when you like.")];
    case 'close':
      return goodbye(scene.brief, move.because);
  }
}

const BEGIN = 'Shall we begin?';

const NUDGE = {
  'offer-repeat': 'No hurry. Shall I say it again, or more simply?',
  'offer-break': "You can skip this question, or take a break. I'll wait.",
};

/** Every line that may be needed in any interview, so that its sound can be made ahead. */
export const STOCK_LINES: readonly string[] = [
  ...['Thank you.', 'All right.', 'No problem.', 'Of course.', 'Sure.', 'Take your time.', 'In other words:', BEGIN],
  ...['The question was:', "Sorry, I didn't catch that. The question was:", "I'm back with you. The question was:"],
  ...Object.values(NUDGE),
];

const put = (move: Move, { brief }: Scene): LinePart[] => {
  const item = itemOf(brief.plan, move);
  return item === undefined ? [] : [part(item.text)];
};

const again = ({ table }: Scene): LinePart[] => [part(table?.text ?? BEGIN)];

/** A short word between an answer and the next question: rare, neutral, never the same twice running. */
function bridge(scene: Scene): LinePart[] {
  const last = scene.turns.at(-1);
  if (scene.table === undefined || last?.speaker !== 'candidate') return [];
  if (last.intent === 'skip' || last.command === 'skip') return [part('No problem.')];
  const asked = said(scene, 'ask').length;
  if (asked % 2 === 0) return [];
  return [part(['Thank you.', 'All right.'][Math.floor(asked / 2) % 2] ?? 'Thank you.')];
}

function beforeRepeat(because: Extract<Move, { kind: 'repeat' }>['because'], scene: Scene): string {
  const asked = scene.table !== undefined;
  switch (because) {
    case 'asked':
      return asked ? unlike(scene, 'repeat', ['Of course.', 'Sure.']) : 'Of course.';
    case 'not-understood':
      return asked ? "Sorry, I didn't catch that. The question was:" : "Sorry, I didn't catch that.";
    case 'reconnected':
      return asked ? "I'm back with you. The question was:" : "I'm back with you.";
    case 'resumed':
      if (lastMove(scene)?.kind === 'answer') return asked ? 'The question was:' : 'All right.';
      return asked ? 'We lost the connection for a moment. You were telling me about this:' : 'We lost the connection for a moment.';
  }
}

const ANSWERS: Record<Exclude<Answer['to'], 'fact'>, string> = {
  'unknown-fact': "I can't answer that. The team will get back to you. What else would you like to ask?",
  person: "I've asked the team to contact you. Continue, or stop here? Stopping isn't counted against you.",
  'are-you-human': "I'm an AI interviewer. A person reads your answers and decides.",
  'how-did-i-do': "I don't judge your answers, so I can't say. A person reads them and decides.",
  scoring: 'What counts is what you say, never your accent, your pauses or your grammar. A person decides.',
  'cannot-hear': 'You can turn up your sound, and everything I say is also on your screen.',
  distress: 'Let us stop with the questions for now. There is no hurry. Would you like to talk to a person?',
  driving: 'Please drive safely. We can go on later: your place is kept.',
  'talked-over': 'Sorry, please go on.',
  stop: 'Your answers are kept. Shall we stop here?',
};

const BACK_TO_QUESTION: readonly Answer['to'][] = ['are-you-human', 'how-did-i-do', 'scoring', 'cannot-hear'];

function answer(move: Answer, scene: Scene): LinePart[] {
  if (move.to === 'fact') {
    const fact = scene.brief.plan.facts.find(({ id }) => id === move.factId);
    return [part(fact?.text ?? ANSWERS['unknown-fact']), ...(fact === undefined ? [] : [part('What else would you like to ask?')])];
  }
  const words = part(ANSWERS[move.to]);
  if (!BACK_TO_QUESTION.includes(move.to)) return [words];
  return [words, ...(scene.table === undefined ? [] : [part('The question was:')]), ...again(scene)];
}

const interviewerTurns = ({ turns }: Scene): InterviewerTurn[] => turns.filter((turn) => turn.speaker === 'interviewer');

const said = (scene: Scene, kind: Move['kind']) => interviewerTurns(scene).filter((turn) => turn.move.kind === kind);

const lastMove = (scene: Scene): Move | undefined => interviewerTurns(scene).at(-1)?.move;

/** Another one of the options than the last time this kind of move was made. */
const unlike = (scene: Scene, kind: Move['kind'], options: readonly [string, ...string[]]): string =>
  options[said(scene, kind).length % options.length] ?? options[0];
