/** What a model is asked: instructions that stay the same from call to call first, so that the provider's cache serves them. */
export type Asked = {
  purpose: 'assessment' | 'wording';
  system: string;
  prompt: string;
  maxTokens: number;
  /** The shape of the answer; plain words where not given. */
  shape?: { name: string; schema: Record<string, unknown> };
};

/** Tokens as the provider counted them; undefined when it did not say. */
export type Usage = { inputTokens: number; cachedInputTokens: number; outputTokens: number };

/** What comes of one call: words as they are generated, then what it cost. */
export type Piece = { text: string } | { usage: Usage };

/** One language model of one provider. */
export type LanguageModel = {
  readonly provider: string;
  readonly model: string;
  /** Ends quietly when the signal is aborted. @throws ModelFailed when the provider refuses, breaks off or cannot be reached */
  generate(asked: Asked, signal: AbortSignal): AsyncIterable<Piece>;
};

/** The provider gave no answer, or not all of it. */
export class ModelFailed extends Error {
  override name = 'ModelFailed';
  /** Whether the same question may be answered when it is asked again. */
  readonly isWorthAgain: boolean;

  constructor(message: string, { isWorthAgain }: { isWorthAgain: boolean }) {
    super(message);
    this.isWorthAgain = isWorthAgain;
  }
}
