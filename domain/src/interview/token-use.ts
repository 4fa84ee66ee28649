import { z } from 'zod';

export const TokenPurpose = z.enum(['plan', 'cv', 'cv-questions', 'wording', 'assessment', 'check', 'answer', 'report', 'correction']);

/** One call of a language model; tokens as the provider counted them, or our estimate until it does. */
export const TokenUse = z.strictObject({
  /** Made by whoever asked the model, so that a use told twice is counted once. */
  id: z.uuid(),
  purpose: TokenPurpose,
  provider: z.string().max(60),
  model: z.string().max(120),
  inputTokens: z.number().int().min(0),
  /** The part of the input that the provider's prompt cache served. */
  cachedInputTokens: z.number().int().min(0),
  outputTokens: z.number().int().min(0),
  estimated: z.boolean(),
  /** Generated ahead and never spoken. */
  discarded: z.boolean(),
  /** Millionths of a US dollar by the price table; null when the model has no price there. */
  costMicros: z.number().int().min(0).nullable(),
  priceTable: z.string().max(40).nullable(),
  at: z.iso.datetime(),
});
export type TokenUse = z.infer<typeof TokenUse>;

/** Tokens of one interview, the report's reserve included. */
export const Budget = z.strictObject({
  capTokens: z.number().int().min(0),
  reportReserveTokens: z.number().int().min(0),
  usedTokens: z.number().int().min(0),
});
export type Budget = z.infer<typeof Budget>;

export const DEFAULT_BUDGET: Budget = { capTokens: 50_000, reportReserveTokens: 15_000, usedTokens: 0 };

const LARGEST_RESERVE_SHARE = 0.3;

/** The budget of an interview with this cap; a small cap keeps less for its report, so that most of it is for talking. */
export const budgetOf = (capTokens: number, usedTokens: number): Budget => ({
  capTokens,
  reportReserveTokens: Math.min(DEFAULT_BUDGET.reportReserveTokens, Math.floor(capTokens * LARGEST_RESERVE_SHARE)),
  usedTokens,
});
