import { initializeLogger } from '@livekit/agents';
import { type Models, OpenAiModel } from '@viva/agent/text-interviewer';
import { startLanguageStandIn } from '@viva/local/language';
import { MODEL_KINDS, type ModelKind } from './model-kind.ts';
import { readParts } from './read-parts.ts';
import { WatchedModel } from './watched-model.ts';
import { wordFollowUp } from './word-follow-up.ts';

/** What one interview thinks with, and how long a candidate waits for it. */
export type Mind = {
  models: { reading: Models; wording: Models } | undefined;
  patience: { readingMs: number; wordingMs: number; tryMs: number };
  /** Until the model has done what it was asked for in a pause, or the pause is over. */
  settled(): Promise<void>;
};

export type Minds = { mindOf(kind: ModelKind, name: string): Mind; stop(): Promise<void> };

/** Only models that hang are waited for, so a bound this high costs nothing where they answer. */
const ANSWERING = { readingMs: 2_000, wordingMs: 2_000, tryMs: 2_500 };
const HANGING = { readingMs: 100, wordingMs: 100, tryMs: 120 };
const LONGEST_PAUSE_MS = 150;

const isOf = (kind: ModelKind, model: string): boolean => model.startsWith(`${kind} `);

/** One server for all models; which one is meant shows in its name, and each interview has a cache of its own. */
export async function startMinds(seed: number): Promise<Minds> {
  initializeLogger({ pretty: false, level: 'silent' });
  const standIn = await startLanguageStandIn({ seed, composers: { assessment: readParts }, say: wordFollowUp });
  for (const kind of MODEL_KINDS) {
    if (kind === 'puppet') standIn.behave('obedient', ({ model, responseFormat }) => isOf(kind, model) && responseFormat.type === 'text');
    else if (kind !== 'none') standIn.behave(kind, ({ model }) => isOf(kind, model));
  }
  return {
    mindOf(kind, name) {
      const patience = kind === 'slow' || kind === 'stalled' ? HANGING : ANSWERING;
      if (kind === 'none') return { models: undefined, patience, settled: async () => {} };
      const { url: baseUrl, apiKey } = standIn;
      const model = new WatchedModel(new OpenAiModel({ provider: 'stand-in', model: name, baseUrl, apiKey, shapes: 'json_schema' }));
      const models = { first: model, fallback: undefined };
      return { models: { reading: models, wording: models }, patience, settled: () => model.settled(LONGEST_PAUSE_MS) };
    },
    stop: () => standIn.stop(),
  };
}
