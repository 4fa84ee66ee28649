/** How a model is held to a form, the strictest first. */
export const OUTPUT_WAYS = ['json_schema', 'json_object', 'prompt-only'] as const;
export type OutputWay = (typeof OUTPUT_WAYS)[number];

export type VendorName = 'openai' | 'groq' | 'gemini' | 'grok' | 'ollama' | 'other';

/** What speaks the OpenAI protocol at an address, and which parts of it. */
export type Vendor = {
  name: VendorName;
  /** The strictest way that is known to work; a model of the vendor may know less, and refuses then with 400. */
  output: OutputWay;
  /** The last piece of a stream tells the tokens where it is asked to. */
  streamsUsage: boolean;
};

/** As the vendors document it in November 2026; by the host of the base URL, the first that fits. */
const VENDORS: readonly (Vendor & { at: RegExp })[] = [
  { name: 'openai', at: /(^|\.)openai\.(com|azure\.com)(:|$)/, output: 'json_schema', streamsUsage: true },
  { name: 'groq', at: /(^|\.)groq\.com(:|$)/, output: 'json_schema', streamsUsage: true },
  { name: 'gemini', at: /(^|\.)googleapis\.com(:|$)/, output: 'json_schema', streamsUsage: true },
  { name: 'grok', at: /(^|\.)x\.ai(:|$)/, output: 'json_schema', streamsUsage: true },
  { name: 'ollama', at: /(^|\.)ollama\b|:11434$/, output: 'json_schema', streamsUsage: true },
];

/** Most servers of the protocol know schemas; few refuse an option of streams they do not know. */
const OTHER: Vendor = { name: 'other', output: 'json_schema', streamsUsage: false };

/** Which vendor answers at this base URL; `other` for an address of one's own. */
export function vendorOf(baseUrl: string): Vendor {
  const host = /^[a-z]+:\/\/(?:[^@/]*@)?([^/?#]+)/i.exec(baseUrl)?.[1]?.toLowerCase() ?? '';
  const found = VENDORS.find(({ at }) => at.test(host));
  return found === undefined ? OTHER : { name: found.name, output: found.output, streamsUsage: found.streamsUsage };
}

/** The next way for a model that refused this one; undefined after the last. */
export const laxerWay = (way: OutputWay): OutputWay | undefined => OUTPUT_WAYS[OUTPUT_WAYS.indexOf(way) + 1];
