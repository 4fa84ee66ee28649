import type { AnswerPart } from '../plan/plan.ts';

/** How a part shows in a sentence; `supposed` ones count where nothing was done yet, too. */
type Sign = { test: (sentence: string) => boolean; also?: 'supposed' };

const any =
  (...signs: RegExp[]) =>
  (sentence: string) =>
    signs.some((sign) => sign.test(sentence));

const PAST =
  'was|were|had|did|went|came|got|took|made|said|told|knew|began|found|left|lost|kept|held|ran|led|gave|saw|heard|met|paid|sold|sent|spent|stood|taught|thought|understood|wrote|built|bought|brought|broke|chose|fell|felt|grew|set|put|cut|hit|let|read|spoke|rang|rose|drove|drew|did|dealt|meant|won|\\w{2,}(?:ed|lt)';

/** Verbs of doing in the past; being, having, feeling and wanting are no act of one's own. */
const DID =
  'went|came back|got (?:the|a|an|my|our|us|them|him|her|it|everyone|everybody|people|rid|in touch)|took|made|said|told|began|found|left|kept|held|ran|led|gave|met|paid|sold|sent|spent|stood|taught|wrote|rewrote|built|rebuilt|bought|brought|broke|chose|grew|set|reset|put|cut|let|read|spoke|rang|drove|drew|dealt|did|redid|sat down|saw to|split|swept|threw|shut|hid|fed|swapped|' +
  '(?!(?:was|wanted|needed|liked|loved|hated|hoped|wished|believed|seemed|happened|worked (?:at|for|as|in)|lived|studied|graduated|enjoyed|experienced|noticed|realised|realized|remembered|learned|learnt|used to|supposed|tried)\\b)\\w{2,}ed';

const OWN_ACTION = any(
  new RegExp(
    `\\bi(?:'ve| have| had|'d)? (?:(?:just|then|also|first|quickly|finally|therefore|immediately|simply|actually|even|only|personally|myself|\\w+ly) ){0,2}(?:${DID})\\b`,
  ),
  /\bi was the (?:one|person) who\b|\bi (?:decided|started|managed|offered|agreed|tried|volunteered|arranged|refused|stopped) (?:to|on|with|it|that|the)?\b|\b(?:so|and|then) (?:asked|called|wrote|told|checked|went|made|took|built|fixed|moved|added|sent|put|set) (?:the|a|an|my|them|him|her|it|up|everyone|to)\b.*\b(?:myself|my|i)\b/,
  /\bmy (?:part|job|role|task|bit|idea|suggestion|decision) (?:was|had been) (?:to )?\w+|\bi was (?:responsible for|in charge of|the (?:lead|only)|leading|writing|building|running|handling)\b|\bi ended up \w+ing\b/,
);

/** Somebody or something did or was something. */
export const HAPPENED = new RegExp(
  `\\b(?:(?:i|we|he|she|they|it|nobody|everyone|everybody) |(?:the|my|our|a|an|his|her|their) (?:\\w+ ){1,3})(?:then |just |also |only |never |really )?(?:${PAST})\\b`,
);

const SITUATION = any(
  new RegExp(`\\b(?:when|while|as) (?:i|we|my|our|the|a|an|one|this|it|he|she|they|somebody|someone|customers?)\\b.*\\b(?:${PAST})\\b`),
  new RegExp(
    `\\b(?:last|this|one|that|two|three|four|a few|some|several|many|about|around|early|late|the) (?:\\w+ )?(?:year|years|month|months|week|weeks|day|night|morning|afternoon|evening|summer|winter|spring|autumn|fall|term|semester|season|shift|monday|tuesday|wednesday|thursday|friday|saturday|sunday|christmas|weekend)s?\\b.*\\b(?:${PAST})\\b`,
  ),
  /\b(?:in|since|during|back in|around|until|from) (?:early |late |the (?:spring|summer|autumn|winter|fall) of )?(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:19|20)\d\d|twenty (?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty)|the (?:pandemic|lockdown))\b/,
  /\b(?:at|in|for|with) (?:my|our|the|a|an) (?:(?:last|previous|former|old|first|second|current|final|own|third|small|big|large|\w+) ){0,2}(?:job|company|employer|role|team|school|university|college|internship|placement|project|thesis|ward|hospital|clinic|shop|store|restaurant|hotel|warehouse|office|bank|agency|startup|start-up|factory|plant|course|class|studies|apprenticeship|firm)\b/,
  new RegExp(
    `\\b(?:there (?:was|were|had been)|we had (?:a|an|this|some|one|two|three)|i had (?:a|an|this|one|two|three) (?!look|think|chat|word|go)|it was (?:a|an|the|my|our|on|in|at|during|about)|it happened|one of (?:my|our|the) \\w+|a (?:customer|client|colleague|student|patient|pupil|user|manager|supplier|guest|friend|developer|driver|parent|lady|man|woman|gentleman|guy|boy|girl)\\b.*\\b(?:${PAST}))\\b`,
  ),
  /\b(?:i|we) (?:was|were) (?:working|studying|doing|running|in|at|on|building|responsible|leading|still|asked|given|supposed|about to|the|just)\b|\bi (?:worked|studied|interned|volunteered) (?:at|for|in|as|with|on)\b|\bonce\b.*\bi\b|\bi once\b/,
);

const RESULT = any(
  /\b(?:in the end|at the end|as a result|the (?:result|outcome|effect|upshot) (?:was|is|were)|result(?:ed)? in|finally|eventually|ultimately|after (?:that|this|which)|afterwards?|since then|from then on|ever since|to this day|nowadays|these days|it turned out|turned out|by the end|in the following)\b/,
  /\b(?:it|that|this|everything|they|we|he|she|the \w+(?: \w+)?) (?:(?:finally|eventually|all|really|actually|never|still|then) )?(?:worked|succeeded|failed|went (?:well|live|down|up|fine|smoothly|wrong|back|from|through)|passed|improved|dropped|fell|rose|grew|doubled|halved|increased|decreased|stopped|ended|arrived|came back|got better|calmed down|signed|renewed|stayed|bought|paid|accepted|agreed|approved|adopted|shipped|launched|opened|thanked|apologi[sz]ed|recovered|hasn't|haven't|has not|have not|didn't happen|never happened|is still|are still|was (?:solved|fixed|finished|done|delivered|ready|cancelled|canceled|accepted|rejected|successful|a success|happy|on time|late|gone|back|up|resolved|approved|published|used)|were (?:happy|satisfied|solved|fixed|able|on time|done|back|pleased))\b/,
  /\b(?:i|we) (?:(?:finally|eventually|then|actually|still|even) )?(?:finished|delivered|shipped|launched|released|won|lost|saved|solved|fixed|resolved|met the|hit the|made the|reached|achieved|passed|succeeded|failed|managed to|got (?:the (?:job|deal|contract|order|mark|grade|money)|it (?:done|working|back|fixed)|everything)|never (?:had|saw|got|heard)|ended up|learned|learnt|opened on|came (?:in|out) (?:on|under|first|second))\b/,
  /\b(?:i|we|they|he|she) (?:had |have )?(?:submitted|delivered|returned|handed in|completed|published|sent off) (?:it|them|everything|the \w+)\b.*\b(?:before|on|by|in|at|early|late)\b|\b(?:went|decided|stayed|agreed) (?:with|for|on|to (?:stay|buy|sign|keep))\b|\b(?:won|lost|beat|missed|came) .{0,20}\bby\b|\bnow (?:it|they|we|there|the \w+)(?: is|'s| are|'re)\b|\b(?:was|were) (?:all |only |just |still |much |really |absolutely )?(?:fine|lovely|running|okay|ok|hurt|grateful|relieved|delighted|a sprained|paid|left|quicker|nicer|better|faster|cheaper|safe)\b|\bgot (?:it|the \w+)(?: back)?\s*$|\bhas been \w+ (?:ever )?since\b/,
  /\b(?:which|that) (?:worked|helped|saved|solved|fixed|reduced|cut|meant|brought|led to|made (?:it|them|us|the))\b|\b(?:on time|no (?:more )?(?:complaints?|errors?|late|incidents?|problems?|losses)|without (?:any )?(?:complaints?|loss|losing|delay|further)|(?:reduced|cut|increased|improved|raised|lowered|brought (?:it |that |the \w+ )?down|dropped|went) (?:\w+ ){0,4}(?:by|from|to) )/,
);

const UNIT =
  'percent|per cent|hours?|minutes?|seconds?|days?|weeks?|months?|years?|people|persons?|customers?|clients?|users?|orders?|euros?|pounds?|dollars?|rupees?|francs?|k|kilos?|tons?|tonnes?|miles?|kilomet(?:er|re)s?|times|members?|colleagues?|engineers?|developers?|students?|pupils?|patients?|children|kids|guests?|tables?|rooms?|pages?|lines?|tickets?|calls?|emails?|e-mails?|interviews?|errors?|bugs?|items?|boxes?|pallets?|trucks?|vans?|sites?|offices?|shops?|stores?|countries|teams?|projects?|versions?|meetings?|reports?|rows?|records?|points?|degrees?|staff|nurses?|drivers?|suppliers?|invoices?|deals?|leads?|products?|services?|servers?|machines?|tests?|steps?|sprints?|shifts?|beds?|seats?|copies|subscribers?|readers?|visitors?|of (?:us|them|the|my|our)';
const NUMBER_WORD =
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|(?:a |one |two |three |several )?(?:hundred|thousand|million|billion|dozen)s?';

const NUMBERS = any(
  /(?:[$€£₹]\s?\d|\d+(?:[.,]\d+)?\s?(?:%|k\b|m\b|ms\b|x\b|gb\b|tb\b|kg\b|km\b|eur\b|usd\b|chf\b))/,
  // Not a year, a clock or a date.
  new RegExp(`\\b(?!(?:19|20)\\d\\d\\b)\\d[\\d,.]*(?:[- ]|st |nd |rd |th |plus |\\+ )?(?:\\w+ )?(?:${UNIT})\\b`),
  new RegExp(`\\b(?:${NUMBER_WORD})[- ](?:(?:${NUMBER_WORD}|and|or|to)[- ]){0,4}(?:\\w+ ){0,2}(?:${UNIT})\\b`),
  new RegExp(
    `\\b(?:about|around|roughly|nearly|almost|over|under|more than|less than|at least|up to|only|some|from|to|by|for|was|were|had|of|another) (?:${NUMBER_WORD}|(?!(?:19|20)\\d\\d\\b)\\d{1,3}(?:[,.]\\d{3})*|\\d{5,})\\b(?! (?:o'?clock|am|pm|a\\.m|p\\.m))`,
  ),
  /\b(?:half|twice|double[d]?|tripled?|halved|a (?:third|quarter|fifth|tenth|couple) of|a couple of (?:hours|days|weeks|months|years)|(?:an|one|half an) hour|(?:a|one) (?:day|week|month|year)(?! (?:ago|before|later)?\s*i was)|ten ?fold|per (?:day|week|month|year|hour)|a (?:day|week|month|year)\b(?= (?:later|to|for|and|instead|in|on)))\b/,
);

const TRADE_OFF = any(
  /\b(?:instead of|rather than|as opposed to|on the other hand|the (?:downside|drawback|price|cost|catch|trade-?off|risk|alternative|other option) (?:was|is|were|of)|at the (?:cost|expense|price) of|trade-?offs?|in exchange for|weigh(?:ed|ing)? (?:up|the|it|both)|pros and cons|cost us|worth (?:it|the|losing)|sacrific\w+|gave up|give up|compromise)\b/,
  /\b(?:could|might) (?:also |just |simply )?have\b|\bwould have (?:taken|cost|been|meant|needed|had to|lost|left|stayed)\b|\bwould be (?:quicker|faster|easier|cheaper|safer|simpler|nicer|better|slower)\b.{0,60}\bbut\b|\b(?:wanted|pushed for|asked for|asked me to|hoped for)\b.{0,60}\b(?:but|so i|because)\b|\bwhereas\b|\bnot (?:with|to|by|the) .{0,40}(?:, |even though |although )because\b|\b(?:thought about|considered|looked at|an(?:other)? (?:option|alternative|way|possibility)|the (?:other|second|alternative|easy|easier|quick|cheaper|safer) (?:option|way|choice|route|solution)|two (?:options|ways|choices|possibilities)|either \w+(?: \w+){0,8} or)\b/,
  /\b(?:chose|choose|decided|went|preferred|picked|opted|would take|took)\b.{0,80}\b(?:because|since|over|so that|even though|although|even if)\b|\b(?:even though|although|even if) (?:it|that|this|we|i|they)\b.{0,60}\b(?:slower|longer|more expensive|cost|costs|harder|less|worse|lose|lost|late|later|delay\w*|risk\w*)\b/,
  /\b(?:that|it|this|which) (?:meant|means) (?:that )?(?:we|i|they|it)\b.{0,40}\b(?:less|fewer|slower|longer|lost|lose|later|had to|couldn't|could not|no longer|give up|without)\b|\bbut (?:it|that|this) (?:cost|costs|took|takes|meant|made)\b/,
);

export const SIGNS: Record<AnswerPart, Sign> = {
  situation: { test: SITUATION },
  'own-action': { test: OWN_ACTION },
  result: { test: RESULT },
  numbers: { test: NUMBERS, also: 'supposed' },
  'trade-off': { test: TRADE_OFF, also: 'supposed' },
};
