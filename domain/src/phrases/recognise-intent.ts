import type { CandidateCommand, Intent } from '../interview/intent.ts';
import { ABOUT_THE_INTERVIEWER } from './about-the-interviewer.ts';
import { ASKING_ABOUT_THE_JOB } from './asking-about-the-job.ts';
import { ASKING_AGAIN } from './asking-again.ts';
import { coreOf } from './core-of.ts';
import { LEAVING } from './leaving.ts';
import { type Phrase, shows } from './phrase.ts';
import { safetyOf } from './safety.ts';
import { TAKING_TIME } from './taking-time.ts';

/** Longer utterances are answers, whatever words they hold; danger and distress apart. */
const MOST_WORDS = 40;

const ALL = [...ABOUT_THE_INTERVIEWER, ...ASKING_AGAIN, ...LEAVING, ...TAKING_TIME, ...ASKING_ABOUT_THE_JOB];

/** What matters more to the candidate first: it wins where an utterance could be two of them. */
const ORDER: readonly Intent[] = [
  'person',
  'stop',
  'are-you-human',
  'already-said',
  'scoring',
  'how-did-i-do',
  'hold-on',
  'cannot-hear',
  'skip',
  'simpler',
  'repeat',
  'asks',
  'finished',
  'a-moment',
];

const withVocabulary = (phrase: Phrase) => ({ ...phrase, vocabulary: new Set(phrase.words.split(' ')) });
const PHRASES = ORDER.flatMap((intent) => ALL.filter((phrase) => phrase.intent === intent).map(withVocabulary));

/** Said after something else they still want an answer themselves. */
const WISHES = new Set<Intent>([
  ...(['repeat', 'simpler', 'skip', 'stop', 'person', 'hold-on'] as const),
  ...(['are-you-human', 'how-did-i-do', 'scoring', 'cannot-hear', 'asks'] as const),
]);

/** More words than this before "next question please" were the answer. */
const WORDS_OF_AN_ANSWER = 12;

/** Reads an utterance that is no answer, or ends with something that is none. Undefined means that it is one, or part of one. */
export const recogniseIntent = (text: string): Intent | undefined => read(text)?.intent;

/** What was said before the wish at the end, where that is long enough to be an answer: "… and it worked. Was that okay?" */
export function answerBeforeWish(text: string): string {
  const before = read(text)?.before ?? '';
  return before.split(/\s+/).length >= WORDS_OF_AN_ANSWER ? before.trim() : '';
}

type Reading = { intent: Intent; before: string };

function read(text: string): Reading | undefined {
  const core = coreOf(text);
  const safety = safetyOf(core);
  if (safety !== undefined) return { intent: safety, before: '' };
  if (core === '') return undefined;
  const whole = core.split(' ').length <= MOST_WORDS ? intentOf(core) : undefined;
  return whole === undefined ? wishAtTheEnd(text) : { intent: whole, before: '' };
}

/** "We had three vans and, oh sorry, hold on a second": the last words are no answer, whatever comes before them. */
function wishAtTheEnd(text: string): Reading | undefined {
  for (const from of beginningsOfWishes(text)) {
    const before = text.slice(0, from);
    const near = before.slice(-LONGEST_WISH);
    if (REPORTED.test(near)) return undefined;
    const after = text.slice(from);
    const intent = intentOf(coreOf(after));
    if (intent === undefined) continue;
    const words = coreOf(near).split(' ').length;
    if (!WISHES.has(intent)) return words <= ASIDE_WORDS ? { intent, before } : undefined;
    const isOwnSentence = /[.!?;]$/.test(near.trimEnd()) || words <= ASIDE_WORDS || TURNS.test(after.trim());
    if (isOwnSentence) return intent === 'skip' && words > WORDS_OF_AN_ANSWER ? undefined : { intent, before };
  }
  return undefined;
}

/** Where a clause begins after which no more is said than a wish holds. An answer may be long; the wish at its end is not. */
function beginningsOfWishes(text: string): number[] {
  const start = Math.max(0, text.length - LONGEST_WISH);
  const clauses = [...text.slice(start).matchAll(/[^.!?;,]+[.!?;,]*/g)].filter(([clause]) => /\w/.test(clause));
  return clauses.slice(1).map(({ index }) => start + index);
}

/** Characters. */
const LONGEST_WISH = 400;
const ASIDE_WORDS = 3;
/** What follows is what somebody else said. */
const REPORTED =
  /\b(said|says|asked|asks|told|replied|complained|shouted|thought|wrote|ask|say|tell|was|were|like)( (me|him|her|them|us|my \w+|the \w+))?\s*[,:]\s*$/i;
/** Somebody turns from their answer to the interviewer. */
const TURNS =
  /^(and |but |so )?(oh|sorry|wait|hold|hang|can|could|may|would|will|please|actually|excuse|one (second|moment|sec)|i('d| would) (like|rather|prefer)|let'?s)\b/i;

const intentOf = (core: string): Intent | undefined => PHRASES.find((phrase) => shows(phrase, core))?.intent;

/** A button says what it says, however the candidate would have put it. */
export const INTENT_OF_COMMAND = {
  repeat: 'repeat',
  simpler: 'simpler',
  skip: 'skip',
  person: 'person',
  finished: 'finished',
  end: 'stop',
} satisfies Record<CandidateCommand, Intent>;
