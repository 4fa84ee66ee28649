import type { BehaviourKind } from '../behaviour.ts';
import type { ChatMessage, ChatRequest, ResponseFormat } from '../protocol/chat-request.ts';
import type { Usage } from '../protocol/completion-bodies.ts';

/** One request and what became of it; the later fields fill in while it is answered. */
export type RecordedRequest = {
  method: string;
  path: string;
  at: Date;
  model: string | undefined;
  messages: ChatMessage[];
  responseFormat: ResponseFormat | undefined;
  stream: boolean;
  /** As it was sent; undefined where it was no JSON. */
  body: Record<string, unknown> | undefined;
  /** The layers that made the answer, the uppermost first. */
  behaviours: BehaviourKind[];
  /** Undefined until headers are sent. */
  status: number | undefined;
  /** What was said so far, as text. */
  answer: string;
  /** Only where it was sent. */
  usage: Usage | undefined;
  /** The client closed the connection before the answer was complete. */
  hungUp: boolean;
  /** Resolves when nothing more will be sent. */
  ended: Promise<void>;
};

export class RequestLog {
  readonly requests: RecordedRequest[] = [];
  #waiting: { index: number; resolve: (request: RecordedRequest) => void }[] = [];

  add(from: Pick<RecordedRequest, 'method' | 'path' | 'at' | 'ended'>, request: ChatRequest | undefined): RecordedRequest {
    const { model, messages = [], responseFormat, stream = false, body } = request ?? {};
    const asked = { ...from, model, messages, responseFormat, stream, body };
    const record: RecordedRequest = { ...asked, behaviours: [], status: undefined, answer: '', usage: undefined, hungUp: false };
    this.requests.push(record);
    for (const { index, resolve } of this.#waiting) if (index === this.requests.length - 1) resolve(record);
    this.#waiting = this.#waiting.filter(({ index }) => index >= this.requests.length);
    return record;
  }

  /** The request of that index, now or when it comes. */
  arrival(index: number): Promise<RecordedRequest> {
    const there = this.requests[index];
    return there ? Promise.resolve(there) : new Promise((resolve) => this.#waiting.push({ index, resolve }));
  }

  clear(): void {
    this.requests.length = 0;
  }
}
