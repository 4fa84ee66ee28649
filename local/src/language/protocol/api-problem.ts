import type { RateLimit } from './rate-limit-headers.ts';
import { rateLimitHeaders } from './rate-limit-headers.ts';

type Details = { param?: string | undefined; code?: string | undefined; type?: string; headers?: Record<string, string> };

/** A refusal in the words, the status and the shape of OpenAI's. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly type: string;
  readonly param: string | null;
  readonly code: string | null;
  readonly headers: Record<string, string>;

  constructor(status: number, message: string, { param, code, type = 'invalid_request_error', headers = {} }: Details = {}) {
    super(message);
    this.status = status;
    this.type = type;
    this.param = param ?? null;
    this.code = code ?? null;
    this.headers = headers;
  }

  get body(): object {
    return { error: { message: this.message, type: this.type, param: this.param, code: this.code } };
  }
}

export const missingKey = () =>
  new ApiProblem(
    401,
    "You didn't provide an API key. You need to provide your API key in an Authorization header using Bearer auth (i.e. Authorization: Bearer YOUR_KEY).",
  );

export const wrongKey = (key: string) =>
  new ApiProblem(
    401,
    `Incorrect API key provided: ${masked(key)}. You can find your API key at https://platform.openai.com/account/api-keys.`,
    {
      code: 'invalid_api_key',
    },
  );

export const unknownModel = (model: string) =>
  new ApiProblem(404, `The model \`${model}\` does not exist or you do not have access to it.`, { code: 'model_not_found' });

export const unknownUrl = (method: string, path: string) => new ApiProblem(404, `Invalid URL (${method} ${path})`, {});

export const wrongMethod = (method: string, path: string) =>
  new ApiProblem(405, `Not allowed to ${method} on ${path}. (HINT: Perhaps you meant to use a different HTTP method?)`);

export const tooLargeBody = (limit: number, bytes: number) =>
  new ApiProblem(413, `Maximum content size limit (${limit}) exceeded (${bytes} bytes read)`, { type: 'server_error' });

export const unreadableBody = () =>
  new ApiProblem(
    400,
    "We could not parse the JSON body of your request. (HINT: This likely means you aren't using your HTTP library correctly. The OpenAI API expects a JSON payload, but what was sent was not valid JSON.)",
  );

export const tooLongContext = (limit: number, tokens: number) =>
  new ApiProblem(
    400,
    `This model's maximum context length is ${limit} tokens. However, your messages resulted in ${tokens} tokens. Please reduce the length of the messages.`,
    { param: 'messages', code: 'context_length_exceeded' },
  );

/** Where the account has no money left, waiting does not help, and no time is given. */
export function rateLimited(model: string, because: RateLimit, retryAfterMs: number): ApiProblem {
  if (because === 'quota') {
    const message = 'You exceeded your current quota, please check your plan and billing details.';
    return new ApiProblem(429, message, { type: 'insufficient_quota', code: 'insufficient_quota' });
  }
  const unit = because === 'requests' ? 'requests per min (RPM)' : 'tokens per min (TPM)';
  return new ApiProblem(
    429,
    `Rate limit reached for ${model} in organization org-stand-in on ${unit}. Please try again in ${retryAfterMs}ms.`,
    {
      type: because,
      code: 'rate_limit_exceeded',
      headers: {
        ...rateLimitHeaders(because, retryAfterMs),
        ...retryHeaders(retryAfterMs),
      },
    },
  );
}

export const failed = (status: 500 | 503, retryAfterMs: number | undefined) =>
  new ApiProblem(
    status,
    status === 500
      ? 'The server had an error while processing your request. Sorry about that!'
      : 'The engine is currently overloaded, please try again later',
    { type: 'server_error', ...(retryAfterMs !== undefined && { headers: retryHeaders(retryAfterMs) }) },
  );

const retryHeaders = (ms: number) => ({ 'retry-after': String(Math.ceil(ms / 1000)), 'retry-after-ms': String(ms) });

const masked = (key: string) =>
  key.length > 12 ? `${key.slice(0, 8)}${'*'.repeat(key.length - 12)}${key.slice(-4)}` : '*'.repeat(key.length);
