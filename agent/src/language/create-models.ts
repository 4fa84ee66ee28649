import { costMicros, PRICE_TABLE, vendorOf } from '@viva/domain';
import type { Models } from './ask-model.ts';
import { OpenAiModel } from './openai-model.ts';
import type { Price } from './token-meter.ts';

export type LanguageSettings = {
  LLM_BASE_URL?: string | undefined;
  LLM_MODEL?: string | undefined;
  LLM_API_KEY?: string | undefined;
  LLM_CHEAP_MODEL?: string | undefined;
  LLM_FALLBACK_MODEL?: string | undefined;
};

/** What the interviewer thinks with; undefined where no model is set. */
export type LanguageModels = { reading: Models; wording: Models; price: Price };

/** A server without keys takes any; the client refuses to be without. */
const NO_KEY = 'none';

export function createLanguageModels(settings: LanguageSettings): LanguageModels | undefined {
  const { LLM_BASE_URL: baseUrl, LLM_MODEL: main, LLM_CHEAP_MODEL: cheap, LLM_FALLBACK_MODEL: last } = settings;
  if (baseUrl === undefined || main === undefined) return undefined;
  const vendor = vendorOf(baseUrl);
  const modelOf = (model: string) =>
    new OpenAiModel({ provider: vendor.name, model, baseUrl, apiKey: settings.LLM_API_KEY ?? NO_KEY, shapes: vendor.output });
  const fallback = last === undefined ? undefined : modelOf(last);
  return {
    reading: { first: modelOf(cheap ?? main), fallback },
    wording: { first: modelOf(main), fallback },
    price: ({ model, ...tokens }) => {
      const cost = costMicros(vendor.name, model, tokens);
      return { costMicros: cost, priceTable: cost === null ? null : PRICE_TABLE };
    },
  };
}
