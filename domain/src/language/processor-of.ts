import { isLoopback } from '../access/loopback.ts';
import { type VendorName, vendorOf } from './vendors.ts';

const COMPANIES: Partial<Record<VendorName, string>> = { openai: 'OpenAI', groq: 'Groq', gemini: 'Google', grok: 'xAI' };

/** Who handles what is sent to a model at this address, as candidates are told; null where it stays on the machine. */
export function processorOf(baseUrl: string): string | null {
  const host = /^[a-z]+:\/\/(?:[^/?#]*@)?(\[[^\]]*\]|[^/?#:]+)/i.exec(baseUrl)?.[1]?.toLowerCase() ?? '';
  return isLoopback(host) ? null : (COMPANIES[vendorOf(baseUrl).name] ?? host);
}
