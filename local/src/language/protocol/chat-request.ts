export type ChatMessage = { role: string; content: string };

export type ResponseFormat =
  | { type: 'text' }
  | { type: 'json_object' }
  | { type: 'json_schema'; name: string; strict: boolean; schema: Record<string, unknown> | undefined };

/** One request as the model sees it: parts of text joined, defaults filled in. */
export type ChatRequest = {
  model: string;
  messages: ChatMessage[];
  responseFormat: ResponseFormat;
  stream: boolean;
  includeUsage: boolean;
  maxTokens: number | undefined;
  stop: string[];
  /** As it was sent, with the fields nobody here reads. */
  body: Record<string, unknown>;
};
