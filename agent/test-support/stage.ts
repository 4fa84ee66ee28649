import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CandidateCommand, Plan, Turn } from '@viva/domain';
import { DEFAULT_BUDGET } from '@viva/domain';
import { type LanguageStandIn, startLanguageStandIn } from '@viva/local/language';
import { findLivekitServer, type LivekitServer, startLivekitServer } from '@viva/local/livekit';
import { freePort } from '@viva/local/ports';
import { AccessToken, AgentDispatchClient, DataPacket_Kind, RoomAgentDispatch, RoomServiceClient, TrackSource } from 'livekit-server-sdk';
import { cacheDir } from './env.ts';
import { FakeApi, type KeptInterview } from './fake-api.ts';
import { FakeSpeech } from './fake-speech.ts';
import { TestCandidate } from './test-candidate.ts';
import { until } from './until.ts';
import { startWorker } from './worker.ts';

/** What the agent speaks to besides the media server. */
type Neighbours = { api: FakeApi; speech: FakeSpeech; language: LanguageStandIn; model: Model };
/** What the language model reads in answers, and the words it finds. */
type Model = { reads: Record<string, boolean>; says: string };

const AGENT_NAME = 'viva-interviewer';

/** A real livekit-server, the real agent in its own processes, and what it speaks to on loopback. */
export class Stage {
  readonly api: FakeApi;
  readonly speech: FakeSpeech;
  readonly model: Model;
  readonly #language: LanguageStandIn;
  readonly #livekit: LivekitServer;
  readonly #worker: ReturnType<typeof startWorker>;
  readonly #folder: string;
  readonly #rooms: RoomServiceClient;
  readonly #dispatches: AgentDispatchClient;

  private constructor(
    { api, speech, language, model }: Neighbours,
    livekit: LivekitServer,
    worker: ReturnType<typeof startWorker>,
    folder: string,
  ) {
    this.api = api;
    this.speech = speech;
    this.model = model;
    this.#language = language;
    this.#livekit = livekit;
    this.#worker = worker;
    this.#folder = folder;
    const http = livekit.url.replace('ws', 'http');
    this.#rooms = new RoomServiceClient(http, livekit.apiKey, livekit.apiSecret);
    this.#dispatches = new AgentDispatchClient(http, livekit.apiKey, livekit.apiSecret);
  }

  static async open(): Promise<Stage> {
    const folder = await mkdtemp(join(tmpdir(), 'viva-stage-'));
    const binary = await findLivekitServer({ cacheDir });
    const ports = { http: await freePort(), tcp: await freePort(), udp: await freePort() };
    const livekit = await startLivekitServer({ binary, ports, key: 'key', secret: 'a-secret-of-the-tests-that-is-long-enough' });
    const model: Model = { reads: {}, says: '' };
    const [api, speech, language] = await Promise.all([
      FakeApi.start(),
      FakeSpeech.start(),
      startLanguageStandIn({ composers: { assessment: () => model.reads }, say: () => model.says }),
    ]);
    const worker = startWorker({ apiUrl: api.url, speechUrl: speech.url, language, livekit, port: await freePort(), cacheDir: folder });
    await worker.isReady();
    return new Stage({ api, speech, language, model }, livekit, worker, folder);
  }

  async close(): Promise<void> {
    await this.#worker.stop();
    await Promise.all([this.#livekit.stop(), this.api.stop(), this.speech.stop(), this.#language.stop()]);
    await rm(this.#folder, { recursive: true, maxRetries: 5 });
  }

  get log(): string {
    return this.#worker.log();
  }

  /** An interview with its room and an interviewer in it, as the api makes them at the device check. */
  async interview(plan: Plan, turns: readonly Turn[] = []): Promise<StagedInterview> {
    const interviewId = randomUUID();
    const roomName = `interview-${interviewId}`;
    const kept = this.api.keep(
      interviewId,
      {
        candidateIdentity: `candidate-${interviewId.slice(0, 8)}`,
        roomName,
        plan,
        planVersion: 1,
        candidateName: 'Mina Park',
        company: 'Larkspur',
        job: 'Backend engineer',
        minutes: plan.minutes,
        recordsVoice: true,
        accommodations: null,
        replyBy: null,
        startedAt: null,
        budget: DEFAULT_BUDGET,
      },
      turns,
    );
    const agents = [new RoomAgentDispatch({ agentName: AGENT_NAME, metadata: interviewId })];
    await this.#rooms.createRoom({ name: roomName, emptyTimeout: 60, departureTimeout: 60, agents });
    await until('an interviewer in the room', () => this.#agentOf(roomName), 30_000);
    return new StagedInterview(this, kept, interviewId);
  }

  async dispatchAnother({ kept, interviewId }: StagedInterview): Promise<void> {
    await this.#dispatches.createDispatch(kept.given.roomName, AGENT_NAME, { metadata: interviewId });
  }

  async agentsIn({ kept }: StagedInterview): Promise<number> {
    const participants = await this.#rooms.listParticipants(kept.given.roomName).catch(() => []);
    return participants.filter(({ identity }) => identity !== kept.given.candidateIdentity).length;
  }

  async send({ kept }: StagedInterview, command: CandidateCommand): Promise<void> {
    const agent = await this.#agentOf(kept.given.roomName);
    const body = new TextEncoder().encode(JSON.stringify({ command, id: randomUUID() }));
    const destinationIdentities = agent === undefined ? [] : [agent];
    await this.#rooms.sendData(kept.given.roomName, body, DataPacket_Kind.RELIABLE, { destinationIdentities, topic: 'viva.command' });
  }

  async join({ kept }: StagedInterview): Promise<TestCandidate> {
    const { candidateIdentity: identity, roomName: room } = kept.given;
    const pass = new AccessToken(this.#livekit.apiKey, this.#livekit.apiSecret, { identity, ttl: 600 });
    const canPublishSources = [TrackSource.MICROPHONE];
    pass.addGrant({ roomJoin: true, room, canPublish: true, canSubscribe: true, canPublishData: false, canPublishSources });
    const candidate = new TestCandidate();
    await candidate.join(this.#livekit.url, await pass.toJwt());
    return candidate;
  }

  async #agentOf(roomName: string): Promise<string | undefined> {
    const participants = await this.#rooms.listParticipants(roomName).catch(() => []);
    return participants.find(({ identity }) => identity.startsWith('agent-'))?.identity;
  }
}

/** An interview on the stage. */
export class StagedInterview {
  readonly kept: KeptInterview;
  readonly interviewId: string;
  readonly #stage: Stage;

  constructor(stage: Stage, kept: KeptInterview, interviewId: string) {
    this.#stage = stage;
    this.kept = kept;
    this.interviewId = interviewId;
  }

  get spoken() {
    return this.kept.turns.filter((turn) => turn.speaker === 'interviewer');
  }

  press(command: CandidateCommand): Promise<void> {
    return this.#stage.send(this, command);
  }
}
