import { type Budget, TokenPurpose, type TokenUse } from '@viva/domain';
import { type RawBuilder, sql } from 'kysely';
import type { TokensSpent } from '../../interviews/review/interview-summary.ts';
import type { UsageStore } from '../../ports/report-stores.ts';
import { iso } from './instants.ts';
import type { Transaction } from './scopes.ts';

/** For tasks of an organization: what no interview is charged with, such as a plan. */
export const usageStore = (transaction: Transaction, organizationId: string): UsageStore => ({
  add: async (uses) => {
    await storeUses(transaction, uses, { organizationId, interviewId: null });
  },
});

type Whose = { organizationId: string | RawBuilder<string>; interviewId: string | null };

/** Stores what is not stored yet, and tells how many tokens that was. */
export async function storeUses(transaction: Transaction, uses: readonly TokenUse[], whose: Whose): Promise<number> {
  if (uses.length === 0) return 0;
  const stored = await transaction
    .insertInto('usage')
    .values(uses.map((use) => ({ organization_id: whose.organizationId, interview_id: whose.interviewId, ...usageRow(use) })))
    .onConflict((conflict) => conflict.doNothing())
    .returning(['input_tokens', 'output_tokens'])
    .execute();
  return stored.reduce((sum, row) => sum + row.input_tokens + row.output_tokens, 0);
}

const usageRow = (use: TokenUse) => ({
  use_id: use.id,
  purpose: use.purpose,
  provider: use.provider,
  model: use.model,
  input_tokens: use.inputTokens,
  cached_input_tokens: use.cachedInputTokens,
  output_tokens: use.outputTokens,
  estimated: use.estimated,
  discarded: use.discarded,
  cost_micros: use.costMicros,
  price_table: use.priceTable,
  used_at: use.at,
});

export async function usesOf(transaction: Transaction, interviewId: string): Promise<TokenUse[]> {
  const rows = await transaction.selectFrom('usage').where('interview_id', '=', interviewId).selectAll().orderBy('id').execute();
  return rows.map((row) => ({
    id: row.use_id,
    purpose: TokenPurpose.parse(row.purpose),
    provider: row.provider,
    model: row.model,
    inputTokens: row.input_tokens,
    cachedInputTokens: row.cached_input_tokens,
    outputTokens: row.output_tokens,
    estimated: row.estimated,
    discarded: row.discarded,
    costMicros: row.cost_micros,
    priceTable: row.price_table,
    at: iso(row.used_at),
  }));
}

/** A sum of costs says nothing where one of them is unknown. */
const COST = sql<number | null>`case when bool_and(cost_micros is not null) then sum(cost_micros) end`;

export async function tokensSpent(transaction: Transaction, interviewId: string, budget: Budget): Promise<TokensSpent> {
  const rows = await transaction
    .selectFrom('usage')
    .where('interview_id', '=', interviewId)
    .groupBy('purpose')
    .orderBy('purpose')
    .select([
      'purpose',
      sql<number>`count(*)`.as('calls'),
      sql<number>`sum(input_tokens)`.as('input'),
      sql<number>`sum(cached_input_tokens)`.as('cached'),
      sql<number>`sum(output_tokens)`.as('output'),
      sql<number>`coalesce(sum(input_tokens + output_tokens) filter (where discarded), 0)`.as('discarded'),
      COST.as('cost'),
      sql<string | null>`max(price_table)`.as('price_table'),
    ])
    .execute();
  return {
    used: budget.usedTokens,
    cap: budget.capTokens,
    reserve: budget.reportReserveTokens,
    byPurpose: rows.map((row) => ({
      purpose: TokenPurpose.parse(row.purpose),
      calls: row.calls,
      inputTokens: row.input,
      cachedInputTokens: row.cached,
      outputTokens: row.output,
      discardedTokens: row.discarded,
      costMicros: row.cost === null ? null : Number(row.cost),
    })),
    priceTable: rows.map((row) => row.price_table).find((table) => table !== null) ?? null,
  };
}
