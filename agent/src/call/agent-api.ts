import { createApiClient } from '@viva/api';
import type { FinishReason, InterviewStatus, TokenUse, Turn } from '@viva/domain';

const TIMEOUT_MS = 5_000;

/** The api refused; other failures mean that it could not be reached. */
export class ApiRefusal extends Error {
  readonly status: number;

  constructor(status: number) {
    super(status === 401 ? 'The api does not accept the AGENT_TOKEN of this agent.' : `The api refused with status ${status}.`);
    this.name = 'ApiRefusal';
    this.status = status;
  }

  /** Another call holds the interview, or it has ended. */
  get isConflict(): boolean {
    return this.status === 409;
  }

  /** The same again would be refused again. */
  get isFinal(): boolean {
    return this.status < 500 && this.status !== 429;
  }
}

export type RecordedPart = { part: number; startedAt: string; durationMs: number; sizeBytes: number };

type Refusable = { ok: boolean; status: number };

/** What the agent asks of the api, with the agent's token and a limit on every wait. */
export class AgentApi {
  readonly #client: ReturnType<typeof createApiClient>;

  constructor(apiUrl: string, agentToken: string) {
    this.#client = createApiClient(apiUrl, {
      headers: { authorization: `Bearer ${agentToken}` },
      fetch: (input: string | URL | Request, init?: RequestInit) => fetch(input, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) }),
    });
  }

  get #interviews() {
    return this.#client.agent.interviews[':interviewId'];
  }

  async reportPresence(json: { workerId: string; voice: 'ready' | 'preparing' | 'unavailable'; reason: string | null }): Promise<void> {
    accepted(await this.#client.agent.presence.$post({ json }));
  }

  async claim(interviewId: string, callId: string) {
    const answer = await this.#interviews.claim.$post({ param: { interviewId }, json: { callId } });
    if (answer.status !== 200) throw new ApiRefusal(answer.status);
    return answer.json();
  }

  async beat(interviewId: string, epoch: number): Promise<InterviewStatus> {
    const answer = await this.#interviews.heartbeat.$post({ param: { interviewId }, json: { epoch } });
    if (answer.status !== 200) throw new ApiRefusal(answer.status);
    return (await answer.json()).status;
  }

  async storeTurns(interviewId: string, epoch: number, turns: Turn[]): Promise<number> {
    const answer = await this.#interviews.turns.$post({ param: { interviewId }, json: { epoch, turns } });
    if (answer.status !== 200) throw new ApiRefusal(answer.status);
    return (await answer.json()).storedThrough;
  }

  async recordUsage(interviewId: string, epoch: number, uses: TokenUse[]): Promise<void> {
    accepted(await this.#interviews.usage.$post({ param: { interviewId }, json: { epoch, uses } }));
  }

  async requestPerson(interviewId: string, epoch: number): Promise<void> {
    accepted(await this.#interviews.requests.$post({ param: { interviewId }, json: { epoch, kind: 'person' } }));
  }

  async startUpload(interviewId: string, epoch: number, recorded: RecordedPart) {
    const answer = await this.#interviews.recordings.$post({ param: { interviewId }, json: { epoch, ...recorded } });
    if (answer.status !== 201) throw new ApiRefusal(answer.status);
    return answer.json();
  }

  async finishUpload(interviewId: string, epoch: number, part: number): Promise<void> {
    const param = { interviewId, part: String(part) };
    accepted(await this.#interviews.recordings[':part'].uploaded.$post({ param, json: { epoch } }));
  }

  async finish(interviewId: string, epoch: number, reason: FinishReason): Promise<void> {
    accepted(await this.#interviews.finish.$post({ param: { interviewId }, json: { epoch, reason } }));
  }
}

function accepted(answer: Refusable): void {
  if (!answer.ok) throw new ApiRefusal(answer.status);
}
