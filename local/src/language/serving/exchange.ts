import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { rateLimitHeaders } from '../protocol/rate-limit-headers.ts';

/** One request and its answer on the wire. */
export class Exchange {
  readonly method: string;
  readonly path: string;
  readonly ended: Promise<void>;
  readonly #incoming: IncomingMessage;
  readonly #outgoing: ServerResponse;
  readonly #closed = new AbortController();
  #isDestroyed = false;

  constructor(incoming: IncomingMessage, outgoing: ServerResponse) {
    this.#incoming = incoming;
    this.#outgoing = outgoing;
    this.method = incoming.method ?? 'GET';
    this.path = (incoming.url ?? '/').replace(/\?.*$/, '');
    this.ended = new Promise((resolve) => {
      outgoing.once('close', () => {
        this.#closed.abort();
        resolve();
      });
    });
  }

  get signal(): AbortSignal {
    return this.#closed.signal;
  }

  /** The other side closed it, before the answer was complete. */
  get isHungUp(): boolean {
    return this.signal.aborted && !this.#outgoing.writableFinished && !this.#isDestroyed;
  }

  get hasBegun(): boolean {
    return this.#outgoing.headersSent;
  }

  get bearer(): string | undefined {
    return /^Bearer\s+(\S+)$/i.exec(this.#incoming.headers.authorization ?? '')?.[1];
  }

  /** A body over the limit is read to its end, because who is still sending reads no answer, and given up. */
  async body(limit: number): Promise<{ bytes: number; text: string | undefined }> {
    const parts: Buffer[] = [];
    let bytes = 0;
    for await (const part of this.#incoming as AsyncIterable<Buffer>) {
      bytes += part.byteLength;
      if (bytes <= limit) parts.push(part);
    }
    return { bytes, text: bytes <= limit ? Buffer.concat(parts).toString('utf8') : undefined };
  }

  begin(status: number, headers: OutgoingHttpHeaders): void {
    const always = { 'x-request-id': `req_${randomUUID().replaceAll('-', '')}`, 'openai-version': '2020-10-01', ...rateLimitHeaders() };
    this.#outgoing.writeHead(status, { ...always, ...headers });
    this.#outgoing.flushHeaders();
  }

  async write(text: string): Promise<void> {
    if (!this.#outgoing.write(text)) await once(this.#outgoing, 'drain', { signal: this.signal });
  }

  end(text = ''): void {
    this.#outgoing.end(text);
  }

  json(status: number, body: object, headers: OutgoingHttpHeaders = {}): void {
    const text = JSON.stringify(body, null, 2);
    this.begin(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text), ...headers });
    this.end(text);
  }

  destroy(): void {
    this.#isDestroyed = true;
    this.#outgoing.destroy();
  }
}
