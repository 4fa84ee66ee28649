import type { TokenPurpose, TokenUse } from '@viva/domain';
import type { z } from 'zod';

export type ObjectRequest<T> = {
  purpose: z.infer<typeof TokenPurpose>;
  /** Of the form that is wanted, for vendors and logs. */
  name: string;
  /** Objects, lists, words, numbers and enums only, nothing optional: what every vendor takes in its strict mode. */
  schema: z.ZodType<T>;
  /** The same for every call of this kind, so that the provider's cache serves it. */
  system: string;
  /** What is unlike in every call; the text of strangers at its end, marked as data. */
  prompt: string;
  /** What is wrong with an answer of the right form, in sentences for the model, which may then answer once more. */
  faultsOf?: (value: T) => string[];
  /** The cheap model will do. */
  cheap?: boolean;
  /** Of one answer; what is longer is cut off there, and paid for that far. */
  mostTokens: number;
  /** For each try; 15 s unless said otherwise. */
  deadlineMs?: number;
  signal?: AbortSignal;
};

/** `unusable`: it answered, twice, what could not be used. `stopped`: the signal said so. */
export type LanguageFailure = 'no-answer' | 'not-allowed' | 'unusable' | 'stopped';

/** `uses` tells every call that was made, whatever came of it. */
export type ObjectAnswer<T> = { value: T; model: string; uses: TokenUse[] } | { failed: LanguageFailure; uses: TokenUse[] };

/** A language model. It never throws for what a model or its provider does. */
export type LanguageModel = { object<T>(request: ObjectRequest<T>): Promise<ObjectAnswer<T>> };
