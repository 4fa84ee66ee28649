import type { Intent } from '../interview/intent.ts';

/**
 * How something that is no answer shows: by one of its signs, and by holding hardly a word besides `words` and those that
 * belong to any talk about an interview. "Could you repeat the question?" is about the interview; "I asked the customer to
 * repeat the order" brings words of its own and is an answer.
 */
export type Phrase = {
  intent: Intent;
  /** Looked for in the form that `coreOf` gives; any one is enough. */
  signs: readonly RegExp[];
  /** Never it, whatever the signs say. */
  not?: RegExp;
  /** Words that belong to it, in one string. */
  words: string;
  /** How many other words it may hold; 1 where not given. */
  others?: number;
};

/** Words of any sentence, and of any talk about this interview. */
const COMMON = new Set(
  (
    'a an the this that these those it its one ones i me my mine myself you your yours yourself we us our to of in on at by for with from ' +
    'about into as is are was were be been being am have has had having do does did doing done will would can could shall should may might must not no yes yeah yep nope ' +
    'and or but so if when while then than too also just only even still really actually very quite rather maybe perhaps possibly possible probably like kind sort bit ' +
    'little lot much many some any all both each other another same there here now right again already yet ever never always what which who whom how where why ' +
    'let get got go going gone come take give make know think guess suppose believe want like would love need feel see say said tell told ask asked asking put ' +
    'question questions answer answers answered interview thing things something anything nothing everything part word words bit way ' +
    'time today moment minute second first last next previous before after good fine sure able afraid glad mind because since due up out down off over back through ' +
    'more most less least few ago later soon quickly quick short long easy hard difficult well two three ' +
    'okay ok alright mm eh yah ya nah cool great super'
  ).split(' '),
);

/** People and things of work, and what was done: with one of them somebody tells of something. */
const OF_A_STORY =
  /^(customers?|clients?|patients?|manager|boss|suppliers?|he|she|they|them|him|her|his|their|project|colleagues?|guests?|users?|students?|pupils?|\w{3,}ed)$/;

/** How many words of the core belong neither to any sentence nor to the phrase; those of a story weigh double. */
function othersIn(core: string, words: ReadonlySet<string>): number {
  const others = core.split(' ').filter((word) => word !== '' && !COMMON.has(word) && !words.has(word));
  return others.reduce((sum, word) => sum + (OF_A_STORY.test(word) ? 2 : 1), 0);
}

/** Of so many words and more, one more may be another. */
const WORDS_FOR_ANOTHER = 12;

/** What somebody does as a habit, or once said to others. */
const HABIT =
  /\b(i|we) (\w+ )?(always|sometimes|usually|often|generally|normally)\b|\b(sometimes|usually|normally) (i|we)\b|^when(ever)? (i|we)\b|\b(i|we) (said|say|told) to\b|\b(if|is) this is a good example\b|\bi would do\b/;

/** Spoken to the interviewer. */
const ADDRESSES = /\b(you|your|may i|can i|could i|can we|could we|is it (possible|ok|okay)|i would (like|prefer|appreciate))\b/;

/** Something followed from something: that is told, not asked. */
const TELLS =
  /^(i|we) (put|went|took|gave|made|got|found|bought|ran|sent|wrote|kept) (?!(it|that|this|lost|your)\b)|\b(so|and|then|but|because) (i|we|he|she|it) (then |just |also |only )?(knew|had|did|was|were|went|got|made|took|put|said|told|gave|found|kept|(?!missed|lost|zoned|finished|answered|need|covered|explained|mentioned|talked|discussed|addressed|described)\w{3,}ed)\b/;

export function shows(phrase: Phrase & { vocabulary: ReadonlySet<string> }, core: string): boolean {
  if (!phrase.signs.some((sign) => sign.test(core)) || phrase.not?.test(core) || TELLS.test(core) || HABIT.test(core)) return false;
  const length = Math.floor(core.split(' ').length / WORDS_FOR_ANOTHER);
  const allowed = (phrase.others ?? 1 + length) + (ADDRESSES.test(core) ? 1 : 0);
  return othersIn(core, phrase.vocabulary) <= allowed;
}
