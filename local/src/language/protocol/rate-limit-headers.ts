export type RateLimit = 'requests' | 'tokens' | 'quota';

const REQUESTS = 500;
const TOKENS = 200_000;

/** Sent with every answer; `spent` says of which nothing is left. */
export function rateLimitHeaders(spent?: RateLimit, resetMs = 0): Record<string, string> {
  return {
    'x-ratelimit-limit-requests': String(REQUESTS),
    'x-ratelimit-remaining-requests': String(spent === 'requests' ? 0 : REQUESTS - 1),
    'x-ratelimit-reset-requests': spent === 'requests' ? `${resetMs}ms` : '120ms',
    'x-ratelimit-limit-tokens': String(TOKENS),
    'x-ratelimit-remaining-tokens': String(spent === 'tokens' ? 0 : TOKENS - 1),
    'x-ratelimit-reset-tokens': spent === 'tokens' ? `${resetMs}ms` : '0s',
  };
}
