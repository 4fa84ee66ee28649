import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { AutoSubscribe, type JobContext } from '@livekit/agents';
import { RoomEvent } from '@livekit/rtc-node';
import type { ClaimedInterview } from '@viva/api';
import { type Line, type Spoken, textOf } from '../conversation/line.ts';
import { Conversation } from '../conversation.ts';
import type { AgentEnv } from '../env.ts';
import { Hearing } from '../hearing.ts';
import { createLanguageModels } from '../language/create-models.ts';
import { TokenMeter, WITHOUT_PRICE } from '../language/token-meter.ts';
import { type Logger, silenceFramework } from '../log.ts';
import type { SpeechModels } from '../speech-models.ts';
import { Thinking } from '../thinking.ts';
import { TurnRelay } from '../turn-relay.ts';
import { UsageRelay } from '../usage-relay.ts';
import { LineCache } from '../voice/line-cache.ts';
import { LineStore } from '../voice/line-store.ts';
import { AgentApi, ApiRefusal } from './agent-api.ts';
import { watchCandidate } from './candidate-watch.ts';
import { claim } from './claim.ts';
import { listenForCommands } from './commands.ts';
import { Floor } from './floor.ts';
import type { Ending } from './floor-parts.ts';
import { LastingSession } from './lasting-session.ts';
import { Lease } from './lease.ts';
import { linesAhead } from './lines-ahead.ts';
import { persevere, waitFor, within } from './persevere.ts';
import { ProgressBoard } from './progress-board.ts';
import { Recording, storeRecording } from './recording.ts';
import { SETTLE_WITHIN_MS } from './settle-within.ts';
import { showAsCaption } from './show-as-caption.ts';

const SLOWER = 0.85;
/** The goodbye is still on its way to the candidate when it has been sent. */
const SOUND_ON_ITS_WAY_MS = 700;
const LONGEST_RECOGNITION_MS = 2_500;
const ANSWER_A_WISH_WITHIN_MS = 3_000;
const TIDY_UP_WITHIN_MS = 3_000;

export type CallParts = { ctx: JobContext; env: AgentEnv; models: SpeechModels; log: Logger };
/** Gives the api what the call still owes it when the room is gone: turns, the ending, the recording. */
export type Settle = () => Promise<void>;

/**
 * One call of one interview, from the lease to the goodbye. Returns when it has begun: the framework lets a call leave only
 * when its entry has returned.
 */
export async function conduct(parts: CallParts, onOwing: (settle: Settle) => void): Promise<void> {
  const { ctx, env, log } = parts;
  const api = new AgentApi(env.API_URL, env.AGENT_TOKEN);
  const claimed = await claim(api, ctx.job.metadata, ctx.job.id);
  if (claimed === undefined) {
    log.info('the interview is not ours to conduct');
    ctx.shutdown('not-claimed');
    return;
  }
  const call = new Call(parts, api, claimed);
  onOwing(() => call.settle());
  await call.begin();
  void call.run().catch((error: unknown) => {
    log.error({ error }, 'the call failed');
    ctx.shutdown('failed');
  });
}

class Call {
  readonly #parts: CallParts;
  readonly #api: AgentApi;
  readonly #claimed: ClaimedInterview;
  readonly #interviewId: string;
  readonly #recording: Recording | null;
  readonly #conversation: Conversation;
  readonly #thinking: Thinking;
  readonly #usage: UsageRelay;
  readonly #hearing: Hearing;
  readonly #cache: LineCache;
  readonly #relay: TurnRelay;
  readonly #lease: Lease;
  readonly #board: ProgressBoard;
  readonly #floor: Floor;
  readonly #session: LastingSession;
  readonly #rendering = new AbortController();
  #ending: Ending = { kind: 'left' };
  #isFinished = false;

  constructor(parts: CallParts, api: AgentApi, claimed: ClaimedInterview) {
    const { ctx, env, models, log } = parts;
    this.#parts = parts;
    this.#api = api;
    this.#claimed = claimed;
    this.#interviewId = ctx.job.metadata;
    this.#recording = claimed.recordsVoice ? new Recording(claimed.nextPart) : null;
    const audioTimeOf = (atMs: number) => this.#recording?.timeOf(atMs) ?? null;
    this.#usage = new UsageRelay(
      (uses) => api.recordUsage(this.#interviewId, claimed.epoch, uses),
      (error) => log.warn({ error }, 'token uses wait for the api'),
    );
    const language = createLanguageModels(env);
    const meter = new TokenMeter(claimed.budget, language?.price ?? WITHOUT_PRICE, (use) => this.#usage.add(use));
    this.#conversation = new Conversation(claimed, claimed.turns, audioTimeOf, () => meter.usedTokens);
    this.#thinking = new Thinking(this.#conversation, {
      models: language,
      meter,
      onFailure: ({ message }) => log.warn({ reason: message }, 'a model did not answer'),
      onRefused: (because) => log.info({ because }, 'a line of the model was not spoken'),
    });
    this.#hearing = new Hearing(audioTimeOf);
    const speed = claimed.accommodations?.slowerSpeech ? SLOWER : 1;
    this.#cache = new LineCache(models.voice, { speed, store: new LineStore(join(env.VIVA_CACHE_DIR, 'lines')) });
    this.#relay = new TurnRelay((turns) => this.#storeTurns(turns), {
      onFailure: (error) => log.warn({ error, unsent: this.#relay.unsent }, 'turns wait for the api'),
    });
    this.#lease = new Lease({
      beat: () => api.beat(this.#interviewId, claimed.epoch),
      onLost: () => this.#lost(),
      onOver: (reason) => {
        this.#isFinished = true;
        this.#floor.over(reason);
      },
      onLapsed: () => {
        log.warn('the api has heard no heartbeat for too long: nothing is said until it does');
        this.#floor.parted();
      },
      onRegained: () => this.#floor.rejoined(),
      onFailure: (error) => log.warn({ error }, 'the api did not hear the heartbeat'),
    });
    this.#board = new ProgressBoard((attributes) => this.#publish(attributes), {
      ...this.#conversation.standing(Date.now()),
      floor: 'theirs',
      waiting: false,
      ended: null,
    });
    this.#floor = this.#makeFloor();
    this.#session = new LastingSession({
      ctx,
      models,
      cache: this.#cache,
      candidateIdentity: claimed.candidateIdentity,
      wordsSoFar: () => this.#hearing.text,
      recording: this.#recording,
      log,
      onTurnEnded: () => this.#floor.turnEnded(),
      onCandidateSpeaks: (speaks) => this.#floor.candidateSpeaks(speaks),
      onEnded: () => this.#floor.leave(),
    });
  }

  async begin(): Promise<void> {
    const { ctx, models } = this.#parts;
    void this.#renderAhead();
    models.recognition.onHeard((heard) => {
      this.#hearing.add(heard);
      this.#thinking.consider(this.#hearing.text, Date.now());
    });
    await ctx.connect(undefined, AutoSubscribe.AUDIO_ONLY);
    ctx.room.on(RoomEvent.Disconnected, () => this.#floor.leave());
    listenForCommands(ctx.room, (command) => this.#floor.pressed(command));
    await this.#session.start();
    this.#board.show({});
    watchCandidate(ctx.room, this.#claimed.candidateIdentity, { onHere: () => this.#floor.here(), onGone: () => this.#floor.gone() });
  }

  async run(): Promise<void> {
    const ending = await this.#floor.run();
    this.#ending = ending;
    this.#rendering.abort();
    this.#thinking.stop();
    this.#parts.log.info({ ending: ending.kind, reason: ending.kind === 'finished' ? ending.reason : undefined }, 'the call ended');
    await this.#end(ending);
  }

  /** Only an interview that is over takes its room along; any other way out leaves it to the next call. */
  async #end(ending: Ending): Promise<void> {
    const { ctx } = this.#parts;
    if (ending.kind === 'finished') {
      await this.#finish(within(TIDY_UP_WITHIN_MS));
      this.#board.show({ floor: 'closing', ended: ending.reason });
      await this.#board.settled();
      await delay(SOUND_ON_ITS_WAY_MS);
    }
    await this.#session.end();
    this.#board.stop();
    silenceFramework();
    if (ending.kind === 'finished') await ctx.deleteRoom();
    ctx.shutdown(ending.kind);
  }

  async settle(): Promise<void> {
    const until = within(SETTLE_WITHIN_MS);
    await waitFor(this.#session.end(), until);
    if (!this.#lease.isLost) {
      await waitFor(this.#told(), until);
      if (this.#ending.kind === 'finished') await this.#finish(until);
    }
    if (this.#recording !== null) await this.#storeRecording(this.#recording, until);
    this.#lease.release();
  }

  async #storeRecording(recording: Recording, until: number): Promise<void> {
    const { ctx, log } = this.#parts;
    const stored = { api: this.#api, interviewId: this.#interviewId, epoch: this.#claimed.epoch, recording };
    const outcome = await storeRecording(stored, ctx.sessionDirectory, until);
    if (outcome !== 'done') log.error({ part: recording.part, outcome }, 'the recording could not be stored');
  }

  #makeFloor(): Floor {
    const { accommodations } = this.#claimed;
    return new Floor({
      conversation: this.#conversation,
      hearing: this.#hearing,
      thinking: this.#thinking,
      keep: (turn) => this.#relay.add(turn),
      show: (change) => this.#board.show(change),
      say: (line) => this.#sayOrShow(line),
      hush: () => this.#session.hush(),
      recognized: () => this.#recognized(),
      forgetTurn: () => this.#session.forgetTurn(),
      maySpeak: () => this.#lease.maySpeak,
      requestPerson: () => this.#requestPerson(),
      extraTime: accommodations?.extraTime ?? 1,
      buttonMode: accommodations?.buttonMode ?? false,
    });
  }

  async #recognized(): Promise<void> {
    const { recognition } = this.#parts.models;
    recognition.flush();
    await waitFor(recognition.settled(), within(LONGEST_RECOGNITION_MS));
  }

  /** A voice that fails is replaced by the words on the screen: silence would leave the candidate alone. */
  async #sayOrShow(line: Line): Promise<Spoken> {
    const text = textOf(line);
    const spoken = await this.#session.say(line);
    if (spoken.text !== '' || spoken.wasCut || text === '' || !this.#lease.maySpeak) return spoken;
    await showAsCaption(this.#parts.ctx.room, text).catch(() => {});
    return { ...spoken, text };
  }

  async #requestPerson(): Promise<boolean> {
    const request = () => this.#api.requestPerson(this.#interviewId, this.#claimed.epoch);
    const isStored = (await persevere(request, within(ANSWER_A_WISH_WITHIN_MS))) === 'done';
    if (!isStored) void persevere(request, within(SETTLE_WITHIN_MS));
    return isStored;
  }

  async #storeTurns(turns: Parameters<AgentApi['storeTurns']>[2]): Promise<number> {
    try {
      return await this.#api.storeTurns(this.#interviewId, this.#claimed.epoch, turns);
    } catch (error) {
      if (error instanceof ApiRefusal && error.isConflict) await this.#lease.check();
      throw error;
    }
  }

  async #told(): Promise<void> {
    await Promise.all([this.#relay.drained(), this.#usage.drained()]);
  }

  async #finish(until: number): Promise<void> {
    const { reason } = this.#ending.kind === 'finished' ? this.#ending : { reason: 'technical' as const };
    await waitFor(this.#told(), until);
    if (this.#isFinished || this.#relay.unsent > 0) return;
    this.#lease.release();
    const finish = () => this.#api.finish(this.#interviewId, this.#claimed.epoch, reason);
    this.#isFinished = (await persevere(finish, until)) === 'done';
  }

  async #publish(attributes: Record<string, string>): Promise<void> {
    await this.#parts.ctx.room.localParticipant?.setAttributes(attributes);
  }

  async #renderAhead(): Promise<void> {
    const { first, rest } = linesAhead(this.#conversation, Date.now());
    await this.#cache.prepare(first, 'first', this.#rendering.signal);
    await this.#cache.prepare(rest, 'rest', this.#rendering.signal);
  }

  #lost(): void {
    this.#parts.log.warn('another call holds the interview, or it has ended');
    this.#relay.stop();
    this.#usage.stop();
    this.#floor.leave();
  }
}
