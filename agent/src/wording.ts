import type { InterviewerTurn, Move, Turn } from '@viva/domain';
import type { Brief } from './conversation/brief.ts';
import { goodbye } from './conversation/goodbye.ts';
import { type LinePart, part, type TableItem } from './conversation/line.ts';
import { itemOf } from './conversation/on-the-table.ts';
import { opening } from './conversation/opening.ts';

export type Scene = {
  brief: Brief;
  turns: readonly Turn[];
  table: TableItem | undefined;
  /** What is on the table was answered, so that it is not put again. */
  isAnswered: boolean;
};
type Answer = Extract<Move, { kind: 'answer' }>;
type Ways = readonly [string, string, ...string[]];

/** The ways of saying each stock line, used in turn, so that none is heard twice running. Neutral: nothing says how an answer was. */
const WAYS = {
  begin: ['Shall we begin?', 'Are you ready to begin?'],
  bridge: ['Thank you.', 'All right.', 'I see.', 'Okay.'],
  skipped: ['No problem.', 'That is fine.', 'We leave that one.'],
  unscored: ['A practical question, which is not scored.', 'This one is only for information, and is not scored.'],
  invitation: ['Now it is your turn.', 'Now you may ask me.'],
  asked: ['Of course.', 'Sure.', 'Gladly.'],
  unclear: ["Sorry, I didn't catch that.", 'I am sorry, I did not get that.'],
  reconnected: ["I'm back with you.", 'Here I am again.'],
  lost: ['We lost the connection for a moment.', 'The connection was gone for a moment.'],
  resumed: ['All right.', 'Then let us go on.'],
  question: ['The question was:', 'The question again:'],
  subject: ['You were telling me about this:', 'We were speaking about this:'],
  simpler: ['In other words:', 'Put more simply:', 'Or like this:'],
  wait: ['Of course.', 'Take your time.', 'There is no hurry.'],
  offerRepeat: ['No hurry. Shall I say it again, or more simply?', 'Take your time. Would it help if I said it again, or more simply?'],
  offerBreak: ["You can skip this question, or take a break. I'll wait.", 'We can leave this question, or you take a break. I have time.'],
  pauseAsked: ["Of course. I'll wait. Continue when you like.", 'No problem, I will be here. Continue when you like.'],
  pauseSilence: [
    "I've paused. Nothing is lost. Continue when you like.",
    "We have a pause now. Nothing is lost. Continue when you're ready.",
  ],
  pauseDriving: [
    'Please drive safely. I have paused, and your place is kept. Continue when you have stopped.',
    'Your safety comes first. We have a pause, and nothing is lost. Continue when you have stopped.',
  ],
  anythingElse: ['What else would you like to ask?', 'Is there anything else you would like to know?'],
  anythingToAdd: ['Is there anything you would like to add to your answer?', 'Would you like to add something to what you said?'],
  'unknown-fact': ["I can't answer that. The team will get back to you.", 'I do not know that. The team will get back to you about it.'],
  person: [
    "I've asked the team to contact you. Continue, or stop here? Stopping isn't counted against you.",
    "The team knows that you want to speak to them. Shall we go on, or stop here? Stopping isn't counted against you.",
  ],
  'are-you-human': [
    "I'm an AI interviewer. A person reads your answers and decides.",
    "No, I'm an AI. It is a person who reads your answers and decides.",
  ],
  'how-did-i-do': [
    "I don't judge your answers, so I can't say. A person reads them and decides.",
    "That I can't say: a person reads your answers and decides.",
  ],
  scoring: [
    'What counts is what you say, never your accent, your pauses or your grammar. A person decides.',
    'I cannot show you how answers are read. It is what you say that counts, and a person decides.',
  ],
  'cannot-hear': [
    'You can turn up your sound, and everything I say is also on your screen.',
    'Everything I say is also on your screen. Perhaps your sound is turned down.',
  ],
  distress: [
    'Let us stop with the questions for now. There is no hurry, and the team will be told. If you are in danger, please call your local emergency number. Would you like to talk to a person?',
    'We leave the questions for now, and I let the team know. If you are in danger, please call your local emergency number. Would you like to talk to a person?',
  ],
  driving: ['Please drive safely. We can go on later: your place is kept.', 'Your safety comes first. We go on later: your place is kept.'],
  'talked-over': ['Sorry, please go on.', 'Excuse me, please go on.'],
  stop: ['Your answers are kept. Shall we stop here?', 'All you said is kept. Do you want to stop here?'],
} satisfies Record<string, Ways>;

type StockLine = keyof typeof WAYS;

/** Every line that may be needed in any interview, so that its sound can be made ahead. */
export const STOCK_LINES: readonly string[] = Object.values(WAYS).flat();

/** The words of a move, in parts whose sound is kept one by one. */
export function wordsFor(move: Move, scene: Scene): LinePart[] {
  switch (move.kind) {
    case 'greet':
      return opening(scene.brief);
    case 'ask':
      return [...bridge(scene), ...put(move, scene)];
    case 'follow-up':
      return put(move, scene);
    case 'ask-information':
      return [...(madeBefore(scene, 'ask-information') ? [] : [say('unscored', scene)]), ...put(move, scene)];
    case 'invite-questions':
      return [say('invitation', scene), ...put(move, scene)];
    case 'repeat':
      return repeat(move.because, scene);
    case 'rephrase':
      return scene.table === undefined ? [say('begin', scene)] : [say('simpler', scene), part(scene.table.plainerText)];
    case 'wait':
      return [say('wait', scene)];
    case 'nudge':
      return nudge(move.step, scene);
    case 'answer':
      return answer(move, scene);
    case 'pause':
      return [say(PAUSES[move.because], scene)];
    case 'close':
      return goodbye(scene.brief, move.because);
  }
}

/** Before the first question there is nothing to say again, and nothing to skip. */
function nudge(step: Extract<Move, { kind: 'nudge' }>['step'], scene: Scene): LinePart[] {
  if (step === 'on-screen') return [];
  if (scene.table === undefined) return [say('begin', scene)];
  return [say(step === 'offer-repeat' ? 'offerRepeat' : 'offerBreak', scene)];
}

const PAUSES = { asked: 'pauseAsked', silence: 'pauseSilence', driving: 'pauseDriving' } as const satisfies Record<string, StockLine>;

const put = (move: Move, { brief }: Scene): LinePart[] => {
  const item = itemOf(brief.plan, move);
  return item === undefined ? [] : [part(item.text)];
};

/** An acknowledgement at one new question in three at most. */
const QUESTIONS_A_BRIDGE = 3;

/** A short word between an answer and the next question. */
function bridge(scene: Scene): LinePart[] {
  const last = scene.turns.at(-1);
  if (scene.table === undefined || last?.speaker !== 'candidate') return [];
  if (last.intent === 'skip' || last.command === 'skip') return [say('skipped', scene)];
  const asked = movesMade(scene).filter((move) => move.kind === 'ask').length;
  return asked % QUESTIONS_A_BRIDGE === 1 ? [say('bridge', scene)] : [];
}

function repeat(because: Extract<Move, { kind: 'repeat' }>['because'], scene: Scene): LinePart[] {
  const { table } = scene;
  const again = table === undefined ? say('begin', scene) : part(table.text);
  const lead = (line: StockLine) => (table === undefined ? [] : [say(line, scene)]);
  switch (because) {
    case 'asked':
      return [say('asked', scene), again];
    case 'not-understood':
      return [say('unclear', scene), ...lead('question'), again];
    case 'reconnected':
      return [say('reconnected', scene), ...lead('question'), again];
    case 'resumed':
      return wasOffered(scene)
        ? [...(table === undefined ? [say('resumed', scene)] : lead('question')), again]
        : [say('lost', scene), ...lead('subject'), again];
  }
}

/** The candidate chose to go on; no connection was lost. */
function wasOffered(scene: Scene): boolean {
  const last = movesMade(scene).at(-1);
  return last?.kind === 'answer' || last?.kind === 'pause' || last?.kind === 'nudge';
}

/** Said and done; then the question comes back by itself. */
const BACK_TO_QUESTION: readonly Answer['to'][] = ['are-you-human', 'how-did-i-do', 'scoring', 'cannot-hear', 'fact', 'unknown-fact'];

function answer(move: Answer, scene: Scene): LinePart[] {
  const fact = scene.brief.plan.facts.find(({ id }) => id === move.factId);
  const words = move.to === 'fact' && fact !== undefined ? part(fact.text) : say(move.to === 'fact' ? 'unknown-fact' : move.to, scene);
  if (!BACK_TO_QUESTION.includes(move.to)) return [words];
  const isTheirTurn = madeBefore(scene, 'invite-questions');
  if (isTheirTurn && (move.to === 'fact' || move.to === 'unknown-fact')) return [words, say('anythingElse', scene)];
  if (scene.isAnswered) return [words, say('anythingToAdd', scene)];
  return scene.table === undefined ? [words, say('begin', scene)] : [words, say('question', scene), part(scene.table.text)];
}

const isInterviewer = (turn: Turn): turn is InterviewerTurn => turn.speaker === 'interviewer';
const movesMade = ({ turns }: Scene): Move[] => turns.filter(isInterviewer).map(({ move }) => move);
const madeBefore = (scene: Scene, kind: Move['kind']): boolean => movesMade(scene).some((move) => move.kind === kind);

/** The next way of saying a line: the one after the way that was heard last. */
function say(line: StockLine, { turns }: Scene): LinePart {
  const ways: readonly string[] = WAYS[line];
  const heard = turns.filter(isInterviewer).toReversed();
  const last = heard.flatMap(({ text }) => ways.flatMap((way, index) => (text.includes(way) ? [index] : [])))[0];
  return part(ways[((last ?? -1) + 1) % ways.length] ?? ways[0] ?? '');
}
