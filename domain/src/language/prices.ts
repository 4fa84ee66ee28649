import type { VendorName } from './vendors.ts';

/** Dollars for a million tokens, which are millionths of a dollar for one. */
type Price = { input: number; cachedInput: number; output: number };

/** When the prices below were looked up; kept with every cost. */
export const PRICE_TABLE = '2026-11';

/** List prices of the usual tier; who has an agreement of their own reads tokens, not dollars. */
const PRICES: Partial<Record<VendorName, Record<string, Price>>> = {
  openai: {
    'gpt-4o-mini': { input: 0.15, cachedInput: 0.075, output: 0.6 },
    'gpt-4.1': { input: 2, cachedInput: 0.5, output: 8 },
    'gpt-4.1-mini': { input: 0.4, cachedInput: 0.1, output: 1.6 },
    'gpt-4.1-nano': { input: 0.1, cachedInput: 0.025, output: 0.4 },
    'gpt-5-mini': { input: 0.25, cachedInput: 0.025, output: 2 },
    'gpt-5-nano': { input: 0.05, cachedInput: 0.005, output: 0.4 },
  },
  groq: {
    'gpt-oss-120b': { input: 0.15, cachedInput: 0.075, output: 0.6 },
    'gpt-oss-20b': { input: 0.075, cachedInput: 0.0375, output: 0.3 },
  },
  gemini: {
    'gemini-2.5-flash': { input: 0.3, cachedInput: 0.03, output: 2.5 },
    'gemini-2.5-flash-lite': { input: 0.1, cachedInput: 0.01, output: 0.4 },
  },
  grok: {
    'grok-4-fast': { input: 0.2, cachedInput: 0.05, output: 0.5 },
    'grok-4-1-fast': { input: 0.2, cachedInput: 0.05, output: 0.5 },
  },
};

export type CountedTokens = { inputTokens: number; cachedInputTokens: number; outputTokens: number };

/** Millionths of a US dollar; null for a model without a price here. */
export function costMicros(
  vendor: VendorName,
  model: string,
  { inputTokens, cachedInputTokens, outputTokens }: CountedTokens,
): number | null {
  const prices = PRICES[vendor] ?? {};
  const name = plainName(model);
  const price = Object.hasOwn(prices, name) ? prices[name] : undefined;
  if (price === undefined) return null;
  const cached = Math.min(cachedInputTokens, inputTokens);
  return Math.round((inputTokens - cached) * price.input + cached * price.cachedInput + outputTokens * price.output);
}

/** A model's name without its maker's and without the date or kind of its snapshot: `openai/gpt-oss-20b`, `gpt-4.1-mini-2025-04-14`. */
const plainName = (model: string): string =>
  model
    .toLowerCase()
    .replace(/^.*\//, '')
    .replace(/(-\d{4}-\d{2}-\d{2}|-\d{4}|-latest|-(non-)?reasoning)+$/, '');
