import { randomUUID } from 'node:crypto';
import { type Budget, estimateTokens, type TokenUse } from '@viva/domain';
import type { Asked, LanguageModel, Usage } from './language-model.ts';

/** Roles and separators of one call. */
const TOKENS_AROUND = 12;

/** Millionths of a US dollar, and the table they are from; null when the model has no price there. */
export type Price = (use: Usage & { model: string }) => { costMicros: number | null; priceTable: string | null };

/** For a model of which no price is known. */
export const WITHOUT_PRICE: Price = () => ({ costMicros: null, priceTable: null });

/** What is known of a call when it has ended, however it ended. */
export type Spent = { model: LanguageModel; asked: Asked; answer: string; usage: Usage | undefined; discarded: boolean };

/** Tokens of one interview: estimated before each call, counted after it, never above the cap. */
export class TokenMeter {
  readonly #budget: Budget;
  readonly #price: Price;
  readonly #onUse: (use: TokenUse) => void;
  #used: number;
  /** Of calls that are still running. */
  #reserved = 0;

  constructor(budget: Budget, price: Price, onUse: (use: TokenUse) => void) {
    this.#budget = budget;
    this.#price = price;
    this.#onUse = onUse;
    this.#used = budget.usedTokens;
  }

  get usedTokens(): number {
    return this.#used;
  }

  /** Sets aside what the call may cost at most; undefined when the interview cannot afford it. Give it back when the call has ended. */
  reserve(asked: Asked): (() => void) | undefined {
    const most = inputOf(asked) + asked.maxTokens;
    if (this.#used + this.#reserved + most > this.#budget.capTokens - this.#budget.reportReserveTokens) return undefined;
    this.#reserved += most;
    return () => {
      this.#reserved -= most;
    };
  }

  /** A call that ended; where the provider did not count, our estimate does. */
  spend({ model, asked, answer, usage, discarded }: Spent): void {
    const counted = usage ?? {
      inputTokens: inputOf(asked),
      cachedInputTokens: 0,
      outputTokens: estimateTokens(answer),
    };
    this.#used += counted.inputTokens + counted.outputTokens;
    this.#onUse({
      id: randomUUID(),
      purpose: asked.purpose,
      provider: model.provider,
      model: model.model,
      ...counted,
      estimated: usage === undefined,
      discarded,
      ...this.#price({ ...counted, model: model.model }),
      at: new Date().toISOString(),
    });
  }
}

const inputOf = ({ system, prompt }: Asked): number => estimateTokens(`${system}${prompt}`) + TOKENS_AROUND;
