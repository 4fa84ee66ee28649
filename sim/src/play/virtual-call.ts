import {
  Conversation,
  type Line,
  PLACE_KEPT_MS,
  Thinking,
  TokenMeter,
  textOf,
  timeLeftMs,
  WITHOUT_PRICE,
} from '@viva/agent/text-interviewer';
import { type CandidateCommand, DEFAULT_BUDGET, type FinishReason, type TokenUse, type Turn } from '@viva/domain';
import type { Mind } from '../models/minds.ts';
import type { Role } from '../roles.ts';
import { Patience } from './patience.ts';
import { pausesIn } from './pauses-in.ts';
import type { Reaction } from './reaction.ts';

const START_MS = Date.parse('2026-03-02T09:00:00Z');
const MS_A_WORD = 350;
/** From the last word until it is sure that it was the last one. */
const END_OF_TURN_MS = 1_000;

type Spoken = Extract<Reaction, { kind: 'says' | 'mumbles' }>;

/** What the floor of a call does (`agent/src/call/floor.ts`), without a room and a sound, on a clock that nobody waits for. */
export class VirtualCall {
  readonly brief;
  readonly uses: TokenUse[] = [];
  readonly #mind: Mind;
  readonly #meter = new TokenMeter(DEFAULT_BUDGET, WITHOUT_PRICE, (use) => this.uses.push(use));
  readonly #patience = new Patience();
  #conversation: Conversation;
  #thinking: Thinking;
  #nowMs = START_MS;
  /** When somebody who is not there, or says nothing after a pause, is given up. */
  #givenUpAtMs = Number.POSITIVE_INFINITY;
  #ending: FinishReason | undefined;

  constructor({ plan, minutes }: Role, mind: Mind) {
    this.brief = {
      plan,
      minutes,
      candidateName: 'Mina Park',
      company: 'Larkspur',
      job: 'this job',
      recordsVoice: true,
      replyBy: null,
      budget: DEFAULT_BUDGET,
    };
    this.#mind = mind;
    [this.#conversation, this.#thinking] = this.#take([]);
  }

  get turns(): readonly Turn[] {
    return this.#conversation.turns;
  }

  get ending(): FinishReason | undefined {
    return this.#ending;
  }

  async begin(): Promise<void> {
    this.#perform(this.#conversation.line({ kind: 'greet' }));
    this.#giveFloor();
  }

  /** @returns when the floor is the candidate's again, or the interview is over */
  async meet(reaction: Reaction): Promise<void> {
    const silentMs = reaction.kind === 'keeps-silent' ? Number.POSITIVE_INFINITY : (reaction.afterMs ?? 0);
    if (this.#isSpokenToWithin(silentMs) || this.#ending !== undefined) return;
    if (reaction.kind === 'leaves') return this.#lose(reaction);
    if (reaction.kind === 'presses') await this.#press(reaction.command);
    else if (reaction.kind !== 'keeps-silent') await this.#hear(reaction);
    if (this.#ending === undefined) this.#giveFloor();
  }

  stop(): void {
    this.#thinking.stop();
  }

  #take(turns: readonly Turn[]): [Conversation, Thinking] {
    const conversation = new Conversation(
      this.brief,
      turns,
      () => null,
      () => this.#meter.usedTokens,
    );
    const { models, patience } = this.#mind;
    return [conversation, new Thinking(conversation, { models, patience, meter: this.#meter })];
  }

  /** Lets a silence pass, step by step. True as soon as something is said in it. */
  #isSpokenToWithin(ms: number): boolean {
    for (let leftMs = ms; leftMs > 0; ) {
      const untilOverMs = this.#untilOvertimeMs();
      const untilGivenUpMs = this.#givenUpAtMs - this.#nowMs;
      const passMs = Math.min(leftMs, this.#patience.untilNextMs, untilOverMs, untilGivenUpMs);
      if (!Number.isFinite(passMs)) throw new Error('Nothing happens any more: this silence never ends.');
      this.#nowMs += passMs;
      this.#patience.pass(passMs);
      if (passMs === leftMs) return false;
      leftMs -= passMs;
      if (passMs === untilGivenUpMs) this.#close('candidate-left');
      else if (passMs === untilOverMs) this.#close('time-up');
      else if (!this.#meetSilence()) continue;
      return true;
    }
    return false;
  }

  /** @returns whether something was said */
  #meetSilence(): boolean {
    const step = this.#patience.take();
    if (step === undefined || step === 'on-screen') return false;
    this.#perform(this.#conversation.line(step === 'pause' ? { kind: 'pause', because: 'silence' } : { kind: 'nudge', step }));
    if (step === 'pause') this.#giveFloor();
    return true;
  }

  /** In a pause the time does not run. */
  #untilOvertimeMs(): number {
    const clock = this.#conversation.clock(this.#nowMs);
    const isRunning = this.#conversation.clock(this.#nowMs + 1_000).elapsedMs > clock.elapsedMs;
    return isRunning ? Math.max(0, timeLeftMs(clock)) : Number.POSITIVE_INFINITY;
  }

  async #hear(said: Spoken): Promise<void> {
    const text = said.kind === 'says' ? said.text : '';
    const via = said.kind === 'says' ? (said.via ?? 'spoken') : 'spoken';
    const startedAt = this.#nowMs;
    const words = text.split(/\s+/);
    const heardWords = Math.min(words.length, Math.floor(this.#untilOvertimeMs() / MS_A_WORD));
    const heard = words.slice(0, heardWords).join(' ');
    this.#nowMs += heardWords * MS_A_WORD;
    const utterance = { text: heard, understood: text !== '', segments: [], startedAt, endedAt: this.#nowMs, via };
    if (heardWords < words.length) {
      if (heardWords > 0) this.#conversation.hear(utterance);
      return this.#close('time-up');
    }
    for (const part of pausesIn(heard)) {
      this.#thinking.consider(part, this.#nowMs);
      await this.#mind.settled();
    }
    this.#conversation.hear(utterance, await this.#thinking.assess(heard, this.#nowMs));
    await this.#respond();
  }

  async #press(command: CandidateCommand): Promise<void> {
    this.#conversation.press(command, this.#nowMs);
    await this.#respond();
  }

  /** The call ends with the connection; another one begins when the candidate is back. */
  #lose({ forMs, saying }: Extract<Reaction, { kind: 'leaves' }>): void {
    if (saying !== undefined) {
      const startedAt = this.#nowMs;
      this.#nowMs += saying.split(/\s+/).length * MS_A_WORD;
      this.#conversation.hear({ text: saying, understood: true, segments: [], startedAt, endedAt: this.#nowMs, via: 'spoken' });
    }
    this.#thinking.stop();
    this.#nowMs += forMs;
    if (forMs >= PLACE_KEPT_MS) {
      this.#ending = 'candidate-left';
      return;
    }
    this.#givenUpAtMs = Number.POSITIVE_INFINITY;
    [this.#conversation, this.#thinking] = this.#take(this.turns);
    this.#perform(this.#conversation.returnLine('resumed', this.#nowMs));
    if (this.#ending === undefined) this.#giveFloor();
  }

  async #respond(): Promise<void> {
    this.#givenUpAtMs = Number.POSITIVE_INFINITY;
    this.#nowMs += END_OF_TURN_MS;
    this.#perform(await this.#thinking.worded(this.#conversation.nextLine(this.#nowMs)));
  }

  #perform(line: Line): void {
    const startedAt = this.#nowMs;
    const text = textOf(line);
    this.#nowMs += text.split(/\s+/).length * MS_A_WORD;
    this.#conversation.spoke(line, { text, wasCut: false, startedAt, endedAt: this.#nowMs });
    if (line.move.kind === 'close') this.#ending = line.move.because;
  }

  #close(because: FinishReason): void {
    this.#perform(this.#conversation.line({ kind: 'close', because }));
  }

  #giveFloor(): void {
    const isPaused = this.#conversation.progress.lastMove?.kind === 'pause';
    if (isPaused) this.#givenUpAtMs = this.#nowMs + PLACE_KEPT_MS;
    this.#patience.begin(this.#conversation.table?.thinkingTime ?? 'short', isPaused);
  }
}
