import { type Asked, type LanguageModel, ModelFailed, type Usage } from './language-model.ts';
import type { TokenMeter } from './token-meter.ts';

/** The models of one purpose in the order in which they are asked. */
export type Models = { first: LanguageModel; fallback: LanguageModel | undefined };

export type AskOptions = {
  models: Models;
  meter: TokenMeter;
  /** Milliseconds for one try. */
  deadlineMs: number;
  /** Nobody waits for the answer any more. */
  signal: AbortSignal;
  /** Told as words come; true ends the call there, and what came is the answer. */
  isEnough?: (answer: string) => boolean;
  onFailure?: (error: ModelFailed) => void;
};

/**
 * The model's answer: one try, one more where that may help, then the fallback model. Undefined when none of them answered in
 * time, when nobody waits any more, or when the interview cannot afford it.
 */
export async function askModel(asked: Asked, options: AskOptions): Promise<string | undefined> {
  const { models, onFailure } = options;
  const tries = [models.first, models.first, ...(models.fallback ? [models.fallback] : [])];
  let isWorthAgain = true;
  for (const [index, model] of tries.entries()) {
    if (options.signal.aborted) return undefined;
    if (index === 1 && !isWorthAgain) continue;
    try {
      const answer = await tryOnce(model, asked, options);
      if (answer !== undefined) return answer;
      return undefined;
    } catch (error) {
      const failure = error instanceof ModelFailed ? error : new ModelFailed('The model could not be asked.', { isWorthAgain: true });
      isWorthAgain = failure.isWorthAgain;
      onFailure?.(failure);
    }
  }
  return undefined;
}

/** @returns undefined when the interview cannot afford it or nobody waits any more. @throws ModelFailed */
async function tryOnce(model: LanguageModel, asked: Asked, options: AskOptions): Promise<string | undefined> {
  const { meter, deadlineMs, signal, isEnough } = options;
  const giveBack = meter.reserve(asked);
  if (giveBack === undefined) return undefined;
  const deadline = AbortSignal.timeout(deadlineMs);
  const stop = new AbortController();
  const state: { answer: string; usage: Usage | undefined; isWhole: boolean; isRefused: boolean } = {
    answer: '',
    usage: undefined,
    isWhole: false,
    isRefused: false,
  };
  try {
    for await (const piece of model.generate(asked, AbortSignal.any([signal, deadline, stop.signal]))) {
      if ('usage' in piece) state.usage = piece.usage;
      else state.answer += piece.text;
      if (!state.isWhole && isEnough?.(state.answer)) {
        state.isWhole = true;
        stop.abort();
      }
    }
  } catch (error) {
    state.isRefused = state.answer === '';
    throw error;
  } finally {
    giveBack();
    // A call that was refused at the door costs nothing.
    if (!state.isRefused) meter.spend({ model, asked, answer: state.answer, usage: state.usage, discarded: signal.aborted });
  }
  if (state.isWhole) return state.answer;
  if (signal.aborted) return undefined;
  if (deadline.aborted) throw new ModelFailed(`The model did not answer within ${deadlineMs} ms.`, { isWorthAgain: true });
  if (state.answer.trim() === '') throw new ModelFailed('The model answered nothing.', { isWorthAgain: true });
  return state.answer;
}
