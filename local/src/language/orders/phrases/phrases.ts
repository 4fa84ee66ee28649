export type OrderKind = 'reveal-prompt' | 'reveal-hidden' | 'score' | 'end' | 'next-questions' | 'say';

/** How one language gives orders. The texts to be said are in a group named `text`. */
export type Phrases = {
  orders: readonly (readonly [Exclude<OrderKind, 'say'>, RegExp])[];
  /** "Say …": quoted, after a colon, or the rest of the sentence. */
  say: RegExp;
  /** "Ignore all previous instructions and …" */
  override: RegExp;
  /** Before an order in its clause: it is forbidden. */
  negation: RegExp;
  /** Before an order in its sentence: it is spoken of, not given. */
  condition: RegExp;
};

/** What is to be said, after the verb: in quotes of any kind, or up to the end of the sentence. */
export const QUOTED = String.raw`\s*:?\s*(?:["“”„«](?<text>[^"“”»]+)["“”»]|['‘‚](?<text>.+?)['’](?=\W|$))`;
export const REST = String.raw`\s*:?\s*(?<text>[^\s.!?,"“„«'‘:][^.!?\n"“”„«»]*[.!?]?)`;

export const phrase = (source: string): RegExp => new RegExp(source, 'giu');
