import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { type OutputWay, type Vendor, vendorOf } from '@viva/domain';

export type LanguageSettings = { baseUrl: string; apiKey?: string | undefined };

type Provider = ReturnType<typeof createOpenAICompatible>;

// What a vendor does not know of a request is met by another way of asking; a line on the console would be no JSON.
globalThis.AI_SDK_LOG_WARNINGS = false;

/** One vendor's models, and how strictly each can be held to a form as far as is known. */
export type Chat = {
  vendor: Vendor;
  model(name: string, way: OutputWay): ReturnType<Provider['chatModel']>;
  wayOf(name: string): OutputWay;
  /** Remembered, so that a refusal is met once and not before every answer. */
  useWay(name: string, way: OutputWay): void;
};

export function openChat({ baseUrl, apiKey }: LanguageSettings): Chat {
  const vendor = vendorOf(baseUrl);
  const settings = { name: vendor.name, baseURL: baseUrl, ...(apiKey === undefined ? {} : { apiKey }) };
  const strict = createOpenAICompatible({ ...settings, supportsStructuredOutputs: true });
  const plain = createOpenAICompatible(settings);
  const ways = new Map<string, OutputWay>();
  return {
    vendor,
    model: (name, way) => (way === 'json_schema' ? strict : plain).chatModel(name),
    wayOf: (name) => ways.get(name) ?? vendor.output,
    useWay: (name, way) => void ways.set(name, way),
  };
}
