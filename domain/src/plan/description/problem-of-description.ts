import { plainWords } from '../../wording/plain-words.ts';
import { passagesOf } from './sections-of.ts';

const ENGLISH = new Set(
  'the and of to in a for with you we our is are will your on as be or that at an this have from by not who'.split(' '),
);
const ENGLISH_SHARE = 0.12;
const FEWEST_WORDS_TO_TELL = 25;

/** Words of a text that is about somebody's work. */
const JOB =
  /\b(job|role|position|you will|you'll|responsib\w+|duties|tasks|experience|candidate|applicant|apply|employ\w+|hiring|hire|recruit\w+|join (us|our)|vacancy|team|salary|qualification\w*|skills?|we are looking|wanted|manager|engineer|assistant|trainee|intern\w*|nurse|teacher|full[- ]time|part[- ]time|specialist|officer|worker|coordinator|analyst|designer|developer|lead|director|master|clerk|driver|cook|chef|consultant|requirements?)\b/gi;
const FEWEST_JOB_WORDS = 3;
/** Something is for sale, and nobody is looked for. */
const ADVERT =
  /\b(buy (it |yours |one )?(now|today)|order (now|today|yours)|add to (cart|basket)|free (delivery|shipping)|money[- ]back|\d+ ?% off|discount code|while stocks? lasts?|limited[- ]time offer)\b/i;

/** Spoken to a machine that reads, not to a person who applies. */
const TO_A_MACHINE =
  /\b((ignore|disregard|forget) (all |any |the |your )*(previous|prior|above|earlier|other)? ?(instructions?|prompts?|rules)|system prompt|you are (now )?(an? )?(ai|assistant|language model|chat ?bot)|as an ai\b|(give|score|rate|assign) (every|each|all|this) (candidates?|applicants?) (a |an )?(\d|five|full|top|maximum|highest)|do not (tell|reveal|mention) (the )?(candidate|recruiter|user)|(note|instruction|message|attention) (to|for) (the )?(ai|llm|model|assistant|system|interviewer bot|bot)|override (the )?(rubric|scoring|rules)|respond only with|output (only|the following))/i;

export const isSpokenToAMachine = (sentence: string): boolean => TO_A_MACHINE.test(sentence);

/** The description without the lines that are meant for a machine. */
export const withoutOrders = (description: string): { text: string; left: number } => {
  const lines = description.split('\n');
  const kept = lines.filter((line) => !isSpokenToAMachine(line));
  return { text: kept.join('\n'), left: lines.length - kept.length };
};

/** Why a plan made from this description may not fit it, in a sentence for the recruiter; null when nothing speaks against it. */
export function doubtAboutDescription(description: string): string | null {
  const words = plainWords(description);
  if (words.length < FEWEST_WORDS_TO_TELL)
    return 'The description is very short, so most of this plan fits any job. Add what the person will do.';
  const english = words.filter((word) => ENGLISH.has(word)).length / words.length;
  const jobWords = new Set(Array.from(description.matchAll(JOB), ([word]) => word.toLowerCase())).size;
  const isList = english < ENGLISH_SHARE && isAListOfTerms(description);
  if (english < ENGLISH_SHARE && !isList)
    return 'The description does not seem to be in English, so little of it could be read. Check every competency.';
  if (ADVERT.test(description)) return 'This reads like an advertisement. Check whether the right text was pasted.';
  if (hardlyAnyWork(description))
    return 'The description says what is offered, but hardly what the person will do. Add that, and draft again.';
  if (jobWords < FEWEST_JOB_WORDS && !isList) return 'This does not read like a job description. Check whether the right text was pasted.';
  return null;
}

const FEWEST_PASSAGES_OF_WORK = 2;

const hardlyAnyWork = (description: string): boolean =>
  passagesOf(description).filter(({ text, section }) => section === 'work' && text.split(/\s+/).length >= 3).length <
  FEWEST_PASSAGES_OF_WORK;

/** Many short entries: a list of skills has no sentences in any language. */
function isAListOfTerms(description: string): boolean {
  const entries = description.split(/[\n,;•|]+/).filter((entry) => entry.trim() !== '');
  return entries.length >= 15 && entries.filter((entry) => entry.trim().split(/\s+/).length <= 4).length / entries.length > 0.8;
}
