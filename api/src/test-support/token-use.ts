import { randomUUID } from 'node:crypto';
import type { TokenUse } from '@viva/domain';

/** One call of a model that has no price. */
export const tokenUse = (changes: Partial<TokenUse> = {}): TokenUse => ({
  id: randomUUID(),
  purpose: 'wording',
  provider: 'stub',
  model: 'stub-1',
  inputTokens: 900,
  cachedInputTokens: 100,
  outputTokens: 40,
  estimated: false,
  discarded: false,
  costMicros: null,
  priceTable: null,
  at: '2026-01-01T10:00:00.000Z',
  ...changes,
});
