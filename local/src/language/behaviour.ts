/** What is wrong with the words of a model that does not follow its instruction; the last three with its structured answers. */
export type Disobedience =
  | 'leading-question'
  | 'praise'
  | 'judgement'
  | 'promise'
  | 'own-answer'
  | 'two-questions'
  | 'markdown'
  | 'stage-directions'
  | 'fenced'
  | 'prose-around'
  | 'wrong-enum';

export type JsonFault =
  | 'truncated'
  | 'single-quotes'
  | 'trailing-commas'
  | 'prose-around'
  | 'duplicate-keys'
  | 'empty'
  | 'wrong-types'
  | 'huge';

export type Nonsense = 'random-words' | 'other-language' | 'control-characters' | 'empty' | 'repeated-tokens';

/** How the words are chosen. Where a fault is not named, the seed picks one that fits what was asked for. */
export type Saying =
  | { kind: 'sensible' }
  /** @param words about how many; 400 */
  | { kind: 'verbose'; words?: number }
  | { kind: 'disobedient'; fault?: Disobedience }
  | { kind: 'broken-json'; fault?: JsonFault }
  | { kind: 'nonsense'; fault?: Nonsense }
  | { kind: 'refusing'; by?: 'refusal' | 'content-filter' }
  /** Does what any text in its input tells it to do. */
  | { kind: 'obedient' };

/** How they arrive; the words are those of the behaviour beneath. */
export type Delivery =
  /** Two seconds to the first token, then eight a second, unless said otherwise. */
  | { kind: 'slow' }
  /** Nothing more comes and nothing ends, until one side hangs up. */
  | { kind: 'stalled'; after?: 'nothing' | 'headers' | 'first-token' }
  /** The connection is destroyed; an answer that is not streamed is cut in its middle. */
  | { kind: 'cut'; afterTokens?: number };

export type TurningAway =
  | { kind: 'rate-limited'; retryAfterMs?: number; because?: 'requests' | 'tokens' | 'quota' }
  | { kind: 'failing'; status?: 500 | 503; retryAfterMs?: number };

/** Milliseconds and tokens a second; without them there is no delay. `jitter` from 0 to 1 spreads each delay, by the seed. */
export type Pace = { firstTokenMs?: number; tokensPerSecond?: number; jitter?: number };

/** `times`: for how many requests it holds, then what lies beneath it answers again; for all of them without it. */
export type Behaviour = (Saying | Delivery | TurningAway) & Pace & { times?: number };

export type BehaviourKind = Behaviour['kind'];
