import { protectedTopicsOf } from '../wording/protected-topics.ts';
import { holds, searchable, type Wanted, wanted } from './description/find-phrase.ts';
import { type Passage, passagesOf, type Section } from './description/sections-of.ts';
import { turnsDown } from './description/turned-down.ts';
import { LIBRARY } from './library/index.ts';
import type { Field, LibraryItem } from './library/item.ts';

/** A competency with how strongly the description calls for it, and the sentence that shows it. */
export type Match = { item: LibraryItem; score: number; because: string | null };

/** What the company offers and says of itself tells little about the work. */
const WEIGHT: Record<Section, number> = { work: 1, company: 0.15, offer: 0, process: 0 };
const TITLE_SCORE = 3;
/** Several words together are less likely to stand there by chance. */
const SEVERAL_WORDS = 1.5;
/** What any job asks for gives way to what this one is about. */
const GENERAL = 0.6;
const LOWEST_SCORE = 0.6;
/** What the title does not speak of must be called for more plainly: one line of a list of wishes is not enough. */
const LOWEST_WITHOUT_TITLE = 1.5;
const OPTIONAL = 0.4;
/** Somebody without experience is asked for. */
const EARLY =
  /\b(junior|graduate|trainee|apprentice\w*|intern|internship|entry[- ]level|working student|student assistant|placement|no (previous |prior )?experience (is )?(needed|required|necessary)|experience (is )?(not|isn't) (needed|required|necessary|essential))\b/i;
/** What titles of adverts hold besides the job. */
const NOT_OF_THE_JOB =
  /\b(urgent(ly)?|now|immediate(ly)?|we('re| are)?)? ?hiring\b|\b(wanted|vacancy|vacancies|job title|position|job)\b ?:?/gi;

type Searched = Passage & { searched: string };
type Prepared = { item: LibraryItem; title: Wanted[]; text: Wanted[] };

const PREPARED: readonly Prepared[] = LIBRARY.map((item) => ({
  item,
  title: item.calledForBy.title.map(wanted),
  text: item.calledForBy.text.map(wanted),
}));

/** All that the description calls for, strongest first. The same text gives the same list; a protected topic never calls for anything. */
export function matchCompetencies(title: string, description: string): Match[] {
  const job = title.replace(NOT_OF_THE_JOB, ' ');
  const all = passagesOf(description);
  const passages = all
    .filter(({ text, section }) => WEIGHT[section] > 0 && !turnsDown(text) && protectedTopicsOf(text).length === 0)
    .map((passage) => ({ ...passage, searched: searchable(passage.text) }));
  const isEarly = EARLY.test(title) || all.some(({ text }) => /experience/i.test(text) && EARLY.test(text));
  return PREPARED.filter(({ item }) => isEarly || item.field !== 'early-career' || item.id === 'being-reliable')
    .flatMap((prepared) => match(prepared, job, passages) ?? [])
    .toSorted((left, right) => right.score - left.score);
}

const MOST_OF_FIELD: Partial<Record<Field, number>> = { general: 2, leadership: 2, 'early-career': 2 };
const MOST_OF_A_FIELD = 3;

/** Asked of everybody where a description calls for too little. */
const FOR_ANY_JOB = ['taking-ownership', 'solving-problems', 'working-together', 'communicating-clearly', 'learning-new-things'];

/** The competencies of a plan: what the text calls for most, not all of one kind while there are others, filled up with what any job asks for. */
export function chooseCompetencies(matches: readonly Match[], fewest: number, most: number): Match[] {
  const taken = new Map<Field, number>();
  const isOverfull = ({ item }: Match): boolean => {
    const count = (taken.get(item.field) ?? 0) + 1;
    taken.set(item.field, count);
    return count > (MOST_OF_FIELD[item.field] ?? MOST_OF_A_FIELD);
  };
  const overfull = new Set(matches.filter(isOverfull));
  // One more of a kind that the text calls for says more about the job than what any job asks for.
  const chosen = [...matches.filter((match) => !overfull.has(match)), ...overfull]
    .slice(0, most)
    .filter((match, index) => index < fewest || !overfull.has(match));
  const missing = FOR_ANY_JOB.filter((id) => !chosen.some(({ item }) => item.id === id)).slice(0, Math.max(0, fewest - chosen.length));
  const filling = LIBRARY.filter(({ id }) => missing.includes(id)).map((item) => ({ item, score: LOWEST_SCORE, because: null }));
  return [...chosen, ...filling];
}

function match({ item, title, text }: Prepared, job: string, passages: readonly Searched[]): Match | undefined {
  const searchedJob = searchable(job);
  const inTitle = title.some((phrase) => holds(searchedJob, phrase));
  const found = text.flatMap((phrase) => {
    const holding = passages.filter(({ searched }) => holds(searched, phrase));
    const best = holding.toSorted((left, right) => weightOf(right) - weightOf(left))[0];
    return best === undefined ? [] : [{ passage: best, score: weightOf(best) * (phrase.words > 1 ? SEVERAL_WORDS : 1) }];
  });
  const isGeneral = item.field === 'general';
  const inText = found.reduce((sum, one) => sum + one.score, 0);
  if (isGeneral ? found.length === 0 : !inTitle && inText < LOWEST_WITHOUT_TITLE) return undefined;
  const score = (inText + (inTitle ? TITLE_SCORE : 0)) * (isGeneral ? GENERAL : 1);
  return score < LOWEST_SCORE ? undefined : { item, score, because: reason(found, inTitle ? job.trim() : undefined) };
}

const weightOf = ({ section, isOptional }: Passage): number => WEIGHT[section] * (isOptional ? OPTIONAL : 1);

/** The sentence that holds most of what was found, a duty before a wish; the title where only that calls for it. */
function reason(found: readonly { passage: Searched; score: number }[], title: string | undefined): string | null {
  const sums = new Map<string, number>();
  for (const { passage, score } of found)
    sums.set(passage.text, (sums.get(passage.text) ?? 0) + score * (DUTY.test(passage.text) ? DUTY_COUNTS : 1));
  const best = [...sums]
    .filter(([text]) => text.split(/\s+/).length >= FEWEST_WORDS_OF_A_REASON)
    .toSorted((left, right) => right[1] - left[1])[0]?.[0];
  return best === undefined ? (title ?? null) : shortened(best);
}

/** It begins with what somebody does, not with what they have. */
const DUTY =
  /^(you('ll| will)?\b|to \w+|(?!experience|knowledge|ability|good|strong|excellent|proven|familiar|degree|years|at least|\d)\w+(e|ing|ise|ize|ate|age|ain|ort|an|un|ild|ead|elp|iew|ork|ake|ell|ach)?\b.*\b(and|the|with|for|to|of)\b)/i;
const DUTY_COUNTS = 1.3;
const FEWEST_WORDS_OF_A_REASON = 3;

const LONGEST_REASON = 200;
const shortened = (text: string) => (text.length <= LONGEST_REASON ? text : `${text.slice(0, LONGEST_REASON).replace(/\s+\S*$/, '')} …`);
