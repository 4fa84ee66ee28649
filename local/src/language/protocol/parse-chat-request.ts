import { z } from 'zod';
import { ApiProblem } from './api-problem.ts';
import type { ChatRequest, ResponseFormat } from './chat-request.ts';

const Content = z.union([z.string(), z.array(z.looseObject({ type: z.string(), text: z.string().optional() }))]);
const Message = z.looseObject({
  role: z.enum(['system', 'developer', 'user', 'assistant', 'tool', 'function']),
  content: Content.nullish(),
});
const SchemaFormat = z.looseObject({
  name: z.string().regex(/^[a-zA-Z0-9_-]{1,64}$/),
  schema: z.record(z.string(), z.unknown()).nullish(),
  strict: z.boolean().nullish(),
});

/** Loose at every level: a field nobody knows is no error. */
const Body = z.looseObject({
  model: z.string(),
  messages: z.array(Message).min(1),
  stream: z.boolean().nullish(),
  stream_options: z.looseObject({ include_usage: z.boolean().nullish() }).nullish(),
  max_tokens: z.int().min(1).nullish(),
  max_completion_tokens: z.int().min(1).nullish(),
  stop: z.union([z.string(), z.array(z.string()).max(4)]).nullish(),
  response_format: z.looseObject({ type: z.enum(['json_object', 'json_schema', 'text']), json_schema: SchemaFormat.nullish() }).nullish(),
});

/** @throws ApiProblem */
export function parseChatRequest(sent: unknown): ChatRequest {
  if (typeof sent === 'object' && sent !== null && !('model' in sent)) throw new ApiProblem(400, 'you must provide a model parameter');
  const parsed = Body.safeParse(sent);
  if (!parsed.success) throw problemOf(parsed.error.issues, sent);
  const body = parsed.data;
  if (body.max_tokens && body.max_completion_tokens) {
    throw new ApiProblem(400, "Setting 'max_tokens' and 'max_completion_tokens' at the same time is not supported.", {
      code: 'invalid_parameter_combination',
    });
  }
  if (body.stream_options && !body.stream) {
    throw new ApiProblem(400, "The 'stream_options' parameter is only allowed when 'stream' is enabled.", { param: 'stream_options' });
  }
  return {
    model: body.model,
    messages: body.messages.map(({ role, content }) => ({ role, content: textOf(content) })),
    responseFormat: formatOf(body.response_format),
    stream: body.stream ?? false,
    includeUsage: body.stream_options?.include_usage ?? false,
    maxTokens: body.max_completion_tokens ?? body.max_tokens ?? undefined,
    stop: [body.stop ?? []].flat().filter((sequence) => sequence !== ''),
    body,
  };
}

const textOf = (content: z.infer<typeof Message>['content']): string =>
  typeof content === 'string' ? content : (content ?? []).map(({ text }) => text ?? '').join('');

function formatOf(format: z.infer<typeof Body>['response_format']): ResponseFormat {
  if (format?.type !== 'json_schema') return { type: format?.type ?? 'text' };
  const { json_schema: named } = format;
  if (!named) throw missing('response_format.json_schema');
  return { type: 'json_schema', name: named.name, strict: named.strict ?? false, schema: named.schema ?? undefined };
}

const missing = (param: string) =>
  new ApiProblem(400, `Missing required parameter: '${param}'.`, { param, code: 'missing_required_parameter' });

function problemOf(issues: z.core.$ZodIssue[], sent: unknown): ApiProblem {
  const [issue] = issues;
  if (!issue) return new ApiProblem(400, 'Invalid request.');
  const param = issue.path.reduce<string>(
    (path, step) => path + (typeof step === 'number' ? `[${step}]` : `${path && '.'}${String(step)}`),
    '',
  );
  const value = issue.path.reduce<unknown>((at, step) => (at as Record<PropertyKey, unknown> | undefined)?.[step], sent);
  if (value === undefined && param) return missing(param);
  if (issue.code === 'invalid_value') {
    const values = issue.values.map((allowed) => `'${String(allowed)}'`).join(', ');
    return new ApiProblem(400, `Invalid value: '${String(value)}'. Supported values are: ${values}.`, { param, code: 'invalid_value' });
  }
  if (issue.code === 'too_small' && Array.isArray(value)) {
    return new ApiProblem(
      400,
      `Invalid '${param}': empty array. Expected an array with minimum length 1, but got an empty array instead.`,
      { param, code: 'empty_array' },
    );
  }
  if (issue.code === 'too_small') {
    return new ApiProblem(400, `Invalid '${param}': integer below minimum value. Expected a value >= 1, but got ${value} instead.`, {
      param,
      code: 'integer_below_min_value',
    });
  }
  if (issue.code === 'invalid_type' || issue.code === 'invalid_union') {
    return new ApiProblem(400, `Invalid type for '${param}': expected ${expectedBy(issue)}, but got ${typeOf(value)} instead.`, {
      param,
      code: 'invalid_type',
    });
  }
  return new ApiProblem(400, `Invalid '${param}'.`, { param, code: 'invalid_value' });
}

const expectedBy = (issue: z.core.$ZodIssueInvalidType | z.core.$ZodIssueInvalidUnion): string =>
  issue.code === 'invalid_type' ? `a value of type ${issue.expected}` : 'one of the supported types';

const typeOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'an array' : `a value of type ${typeof value}`;
