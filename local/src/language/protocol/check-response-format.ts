import { ApiProblem } from './api-problem.ts';
import type { ChatRequest, ResponseFormat } from './chat-request.ts';
import { strictSchemaFault } from './strict-schema-fault.ts';

/** @throws ApiProblem where the vendor does not know the format, or would not take the schema */
export function checkResponseFormat({ responseFormat, messages }: ChatRequest, supported: readonly ResponseFormat['type'][]): void {
  if (responseFormat.type !== 'text' && !supported.includes(responseFormat.type)) {
    throw new ApiProblem(400, `Invalid parameter: 'response_format' of type '${responseFormat.type}' is not supported with this model.`, {
      param: 'response_format',
    });
  }
  if (responseFormat.type === 'json_object' && !messages.some(({ content }) => /json/i.test(content))) {
    throw new ApiProblem(400, "'messages' must contain the word 'json' in some form, to use 'response_format' of type 'json_object'.", {
      param: 'messages',
    });
  }
  if (responseFormat.type !== 'json_schema' || !responseFormat.strict) return;
  const fault = strictSchemaFault(responseFormat.schema ?? {});
  if (!fault) return;
  throw new ApiProblem(400, `Invalid schema for response_format '${responseFormat.name}': ${fault}`, { param: 'response_format' });
}
