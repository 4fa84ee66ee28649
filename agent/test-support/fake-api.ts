import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ClaimedInterview } from '@viva/api';
import type { FinishReason, InterviewStatus, TokenUse, Turn } from '@viva/domain';

export const AGENT_TOKEN = 'agent-token-of-the-tests';
const LEASE_MS = 6_000;

export type Given = Omit<ClaimedInterview, 'epoch' | 'turns' | 'nextPart' | 'status'>;
type Answer = [status: number, body?: unknown];
type Body = {
  uses: TokenUse[];
  epoch: number;
  callId: string;
  turns: Turn[];
  kind: string;
  part: number;
  durationMs: number;
  reason: FinishReason;
};

/** One interview as the api keeps it: epochs, turns by number, no gaps. */
export class KeptInterview {
  readonly given: Given;
  readonly turns: Turn[];
  readonly recordings = new Map<number, { durationMs: number; bytes: Buffer; isStored: boolean }>();
  readonly uses: TokenUse[] = [];
  readonly requests: string[] = [];
  status: InterviewStatus = { state: 'live' };
  finished: FinishReason | undefined;
  epoch = 0;
  beats = 0;
  refusedClaims = 0;
  #holder = '';
  #beatAt = 0;

  constructor(given: Given, turns: readonly Turn[]) {
    this.given = given;
    this.turns = [...turns];
  }

  /** As when another call claimed the interview. */
  takeOver(): void {
    this.epoch += 1;
    this.#holder = 'another-call';
  }

  /** As when somebody else ended the interview: the call keeps its lease, so that it can say goodbye. */
  end(reason: FinishReason): void {
    this.status = { state: 'finished', reason };
  }

  act(action: string, body: Body, url: string): Answer {
    if (action === 'claim') return this.#claim(body.callId);
    if (body.epoch !== this.epoch) return [409, { code: 'conflict' }];
    switch (action) {
      case 'heartbeat':
        this.beats += 1;
        this.#beatAt = Date.now();
        return [200, { status: this.status, observers: 0 }];
      case 'turns':
        return this.#store(body.turns);
      case 'usage':
        this.uses.push(...body.uses);
        return [204];
      case 'requests':
        this.requests.push(body.kind);
        return [201, {}];
      case 'recordings':
        this.recordings.set(body.part, { durationMs: body.durationMs, bytes: Buffer.alloc(0), isStored: false });
        return [201, { url: `${url}/storage/${body.part}`, token: 't', path: 'p', bucket: 'recordings', publicUrl: url }];
      case 'finish':
        this.finished = body.reason;
        this.status = { state: 'finished', reason: body.reason };
        return [200, { status: this.status }];
      default:
        return this.#storedRecording(action);
    }
  }

  #claim(callId: string): Answer {
    if (callId !== this.#holder && Date.now() - this.#beatAt < LEASE_MS) {
      this.refusedClaims += 1;
      return [409, { code: 'conflict' }];
    }
    if (callId !== this.#holder) this.epoch += 1;
    this.#holder = callId;
    this.#beatAt = Date.now();
    return [200, { ...this.given, epoch: this.epoch, turns: this.turns, status: this.status, nextPart: this.epoch }];
  }

  #store(turns: Turn[]): Answer {
    for (const turn of turns) {
      if (turn.number > this.turns.length + 1) return [409, { code: 'conflict' }];
      if (turn.number === this.turns.length + 1) this.turns.push(turn);
    }
    return [200, { storedThrough: this.turns.length }];
  }

  #storedRecording(action: string): Answer {
    const recording = this.recordings.get(Number(/^recordings\/(\d+)\/uploaded$/.exec(action)?.[1]));
    if (recording === undefined) return [404, {}];
    recording.isStored = true;
    return [204];
  }
}

/** The part of the api that the agent speaks to, in memory. */
export class FakeApi {
  readonly interviews = new Map<string, KeptInterview>();
  readonly presences: unknown[] = [];
  /** Answers 503 to everything. */
  isAway = false;
  /** Takes uploads and never answers. */
  storageHangs = false;
  url = '';
  readonly #server = createServer((request, response) => void this.#answer(request, response));

  static async start(): Promise<FakeApi> {
    const api = new FakeApi();
    await new Promise<void>((resolve) => api.#server.listen(0, '127.0.0.1', resolve));
    api.url = `http://127.0.0.1:${(api.#server.address() as AddressInfo).port}`;
    return api;
  }

  keep(interviewId: string, given: Given, turns: readonly Turn[] = []): KeptInterview {
    const interview = new KeptInterview(given, turns);
    this.interviews.set(interviewId, interview);
    return interview;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const bytes = await read(request);
    if (this.storageHangs && request.method === 'PUT') return;
    const [status, body] = this.isAway ? [503, {}] : this.#route(request, bytes);
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(body === undefined ? undefined : JSON.stringify(body));
  }

  #route(request: IncomingMessage, bytes: Buffer): Answer {
    const [, area, kind, id = '', ...action] = (request.url ?? '').split('/');
    if (kind === 'storage') return this.#upload(area ?? '', Number(id), bytes);
    if (request.headers.authorization !== `Bearer ${AGENT_TOKEN}`) return [401, {}];
    const body = JSON.parse(bytes.toString() || '{}');
    if (kind === 'presence') {
      this.presences.push(body);
      return [204];
    }
    return this.interviews.get(id)?.act(action.join('/'), body, `${this.url}/${id}`) ?? [404, {}];
  }

  #upload(interviewId: string, part: number, bytes: Buffer): Answer {
    const recording = this.interviews.get(interviewId)?.recordings.get(part);
    if (recording) recording.bytes = bytes;
    return [200, {}];
  }
}

async function read(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
