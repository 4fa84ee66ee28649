import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ClaimedInterview } from '@viva/api';
import type { FinishReason, InterviewStatus, Turn } from '@viva/domain';

export const AGENT_TOKEN = 'agent-token-of-the-tests';

type Given = Omit<ClaimedInterview, 'epoch' | 'turns' | 'nextPart' | 'status'>;

/** The part of the api that the agent speaks to, for one interview, in memory. Keeps the contract: epochs, numbers, no gaps. */
export class FakeApi {
  readonly turns: Turn[] = [];
  readonly recordings = new Map<number, { durationMs: number; bytes: Buffer; isStored: boolean }>();
  readonly presences: unknown[] = [];
  readonly requests: string[] = [];
  readonly given: Given;
  status: InterviewStatus = { state: 'live' };
  finished: FinishReason | undefined;
  epoch = 0;
  beats = 0;
  /** Answers 503 to everything. */
  isAway = false;
  url = '';
  #callId = '';
  readonly #server = createServer((request, response) => void this.#answer(request, response));

  private constructor(given: Given) {
    this.given = given;
  }

  static async start(given: Given): Promise<FakeApi> {
    const api = new FakeApi(given);
    await new Promise<void>((resolve) => api.#server.listen(0, '127.0.0.1', resolve));
    api.url = `http://127.0.0.1:${(api.#server.address() as AddressInfo).port}`;
    return api;
  }

  /** As when another call claimed the interview. */
  takeOver(): void {
    this.epoch += 1;
    this.#callId = 'another-call';
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const bytes = await read(request);
    const path = request.url ?? '';
    const [status, answer] = this.isAway ? [503, {}] : this.#route(request, path, bytes);
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(status === 204 ? undefined : JSON.stringify(answer));
  }

  #route(request: IncomingMessage, path: string, bytes: Buffer): [number, unknown] {
    const upload = /^\/storage\/(\d+)$/.exec(path);
    if (upload) return this.#upload(Number(upload[1]), bytes);
    if (request.headers.authorization !== `Bearer ${AGENT_TOKEN}`) return [401, {}];
    const body = JSON.parse(bytes.toString() || '{}');
    if (path === '/agent/presence') {
      this.presences.push(body);
      return [204, {}];
    }
    const action = path.split('/').slice(4).join('/');
    if (action === 'claim') return this.#claim(body.callId);
    if (body.epoch !== this.epoch) return [409, { code: 'conflict' }];
    return this.#act(action, body);
  }

  #claim(callId: string): [number, unknown] {
    if (callId !== this.#callId) this.epoch += 1;
    this.#callId = callId;
    const nextPart = Math.max(0, ...this.recordings.keys()) + 1;
    return [200, { ...this.given, epoch: this.epoch, turns: this.turns, status: this.status, nextPart }];
  }

  // biome-ignore lint/suspicious/noExplicitAny: bodies are what the agent sent.
  #act(action: string, body: any): [number, unknown] {
    if (action === 'heartbeat') {
      this.beats += 1;
      return [200, { status: this.status, observers: 0 }];
    }
    if (action === 'turns') return this.#store(body.turns);
    if (action === 'requests') {
      this.requests.push(body.kind);
      return [201, {}];
    }
    if (action === 'recordings') {
      this.recordings.set(body.part, { durationMs: body.durationMs, bytes: Buffer.alloc(0), isStored: false });
      const url = `${this.url}/storage/${body.part}`;
      return [201, { url, token: 't', path: 'p', bucket: 'recordings', publicUrl: this.url }];
    }
    if (action === 'finish') {
      this.finished = body.reason;
      this.status = { state: 'finished', reason: body.reason };
      return [200, { status: this.status }];
    }
    const recording = this.recordings.get(Number(/^recordings\/(\d+)\/uploaded$/.exec(action)?.[1]));
    if (recording === undefined) return [404, {}];
    recording.isStored = true;
    return [204, {}];
  }

  #store(turns: Turn[]): [number, unknown] {
    for (const turn of turns) {
      if (turn.number > this.turns.length + 1) return [409, { code: 'conflict' }];
      if (turn.number === this.turns.length + 1) this.turns.push(turn);
    }
    return [200, { storedThrough: this.turns.length }];
  }

  #upload(part: number, bytes: Buffer): [number, unknown] {
    const recording = this.recordings.get(part);
    if (recording) recording.bytes = bytes;
    return [200, {}];
  }
}

async function read(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
