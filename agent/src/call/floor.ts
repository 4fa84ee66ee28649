import type { CandidateCommand, FinishReason, InterviewerTurn } from '@viva/domain';
import { type Line, part } from '../conversation/line.ts';
import type { SilenceStep } from '../conversation/silence-steps.ts';
import type { Conversation, Utterance } from '../conversation.ts';
import type { Ending, FloorParts, Happening } from './floor-parts.ts';
import { Mailbox } from './mailbox.ts';
import { Patience } from './patience.ts';

/** Speech that ended this long ago without words was no answer. */
const UNSAID_AFTER_MS = 1_500;
/** Words over the last moments of the greeting answer its "Ready?". */
const ANSWERS_EARLY_MS = 3_000;
const OVERTIME_MS = 60_000;
const MOST_DEAF_TURNS = 5;
const LONGEST_ABSENCE_MS = 10 * 60_000;

/** Who may speak now. Takes what happens one by one, so that one thing is said at a time and everything said is kept in order. */
export class Floor {
  readonly #parts: FloorParts;
  readonly #mailbox = new Mailbox<Happening>();
  readonly #patience = new Patience((step) => this.#mailbox.put({ kind: 'silence', step }));
  #ending: Ending | undefined;
  #isHere = false;
  #wasWelcomed = false;
  #isSpeaking = false;
  #isClosing = false;
  #candidateSpeaks = false;
  #deafFor = 0;
  #cut: { line: Line; turn: InterviewerTurn | undefined } | undefined;
  #unsaid: NodeJS.Timeout | undefined;
  #absence: NodeJS.Timeout | undefined;
  #overtime: NodeJS.Timeout | undefined;

  constructor(parts: FloorParts) {
    this.#parts = parts;
  }

  turnEnded(): void {
    clearTimeout(this.#unsaid);
    this.#mailbox.put({ kind: 'turn-ended' });
  }

  candidateSpeaks(speaks: boolean): void {
    this.#candidateSpeaks = speaks;
    clearTimeout(this.#unsaid);
    if (speaks) {
      this.#patience.hold();
      this.#parts.show({ waiting: false });
      return;
    }
    this.#unsaid = setTimeout(() => this.#mailbox.put({ kind: 'unsaid' }), UNSAID_AFTER_MS);
    if (!this.#isSpeaking) this.#beginPatience();
  }

  pressed(command: CandidateCommand): void {
    if (this.#isClosing || (this.#isSpeaking && command === 'finished')) return;
    clearTimeout(this.#unsaid);
    this.#mailbox.put({ kind: 'pressed', command });
    if (this.#isSpeaking) this.#parts.hush();
  }

  here(): void {
    this.#mailbox.put({ kind: 'here' });
  }

  gone(): void {
    this.#mailbox.put({ kind: 'gone' });
    this.#parts.hush();
  }

  /** Somebody else has ended the interview. */
  over(reason: FinishReason): void {
    if (this.#isClosing) return;
    this.#mailbox.put({ kind: 'over', reason });
    this.#parts.hush();
  }

  /** Says nothing more and ends without finishing the interview. */
  leave(): void {
    this.#ending ??= { kind: 'left' };
    this.#mailbox.put({ kind: 'leave' });
    this.#parts.hush();
  }

  /** Conducts the interview from wherever its turns have brought it. */
  async run(): Promise<Ending> {
    const { conversation } = this.#parts;
    const closed = conversation.progress.closed;
    if (closed) return { kind: 'finished', reason: lastReason(conversation) };
    this.#watchAbsence();
    while (this.#ending === undefined) {
      const happening = await this.#mailbox.next();
      if (this.#ending !== undefined) break;
      this.#patience.hold();
      const isMet = this.#isHere ? await this.#meet(happening) : await this.#meetAbsent(happening);
      if (this.#ending === undefined && this.#isHere) this.#giveFloor(isMet);
    }
    this.#patience.hold();
    for (const timer of [this.#unsaid, this.#absence, this.#overtime]) clearTimeout(timer);
    return this.#ending;
  }

  /** @returns whether the candidate's silence, if it goes on, is a new one */
  async #meet(happening: Happening): Promise<boolean> {
    switch (happening.kind) {
      case 'turn-ended':
        if (this.#parts.buttonMode || !this.#keepHeard()) return false;
        await this.#respond();
        return true;
      case 'unsaid':
        return this.#meetUnsaid();
      case 'pressed':
        await this.#meetButton(happening.command);
        return true;
      case 'silence':
        await this.#meetSilence(happening.step);
        return false;
      case 'gone':
        this.#isHere = false;
        this.#watchAbsence();
        return false;
      case 'time-over':
        if (this.#timeLeftMs() > 0) return false;
        this.#keepHeard();
        await this.#perform(this.#parts.conversation.line({ kind: 'close', because: 'time-up' }));
        return true;
      case 'over':
      case 'stayed-away': {
        const because = happening.kind === 'over' ? happening.reason : 'candidate-left';
        await this.#perform(this.#parts.conversation.line({ kind: 'close', because }));
        return true;
      }
      default:
        return false;
    }
  }

  async #meetAbsent(happening: Happening): Promise<boolean> {
    const { conversation, keep } = this.#parts;
    switch (happening.kind) {
      case 'here':
        await this.#welcome();
        return true;
      case 'turn-ended':
        this.#keepHeard();
        return false;
      case 'pressed':
        keep(conversation.press(happening.command, Date.now()));
        if (happening.command === 'end') this.#ending = { kind: 'finished', reason: 'candidate-ended' };
        return false;
      case 'over':
        this.#ending = { kind: 'finished', reason: happening.reason };
        return false;
      case 'stayed-away':
        this.#ending = conversation.turns.length === 0 ? { kind: 'left' } : { kind: 'finished', reason: 'candidate-left' };
        return false;
      default:
        return false;
    }
  }

  async #welcome(): Promise<void> {
    const { conversation, hearing } = this.#parts;
    clearTimeout(this.#absence);
    this.#isHere = true;
    const isFirst = conversation.turns.length === 0;
    const because = this.#wasWelcomed ? 'reconnected' : 'resumed';
    this.#wasWelcomed = true;
    await this.#perform(isFirst ? conversation.line({ kind: 'greet' }) : conversation.returnLine(because, Date.now()));
    if (!hearing.hasText || this.#candidateSpeaks) return;
    const isAnswer = (hearing.lastEndedAt ?? 0) >= Date.now() - ANSWERS_EARLY_MS;
    this.#keepHeard();
    if (isAnswer) await this.#respond();
  }

  async #meetButton(command: CandidateCommand): Promise<void> {
    const { conversation, keep, show, recognized, forgetTurn } = this.#parts;
    if (command === 'finished') {
      show({ floor: 'thinking', waiting: false });
      await recognized();
    }
    if (this.#keepHeard()) forgetTurn();
    keep(conversation.press(command, Date.now()));
    await this.#respond();
  }

  async #meetUnsaid(): Promise<boolean> {
    const { hearing, conversation } = this.#parts;
    if (hearing.hasText || this.#candidateSpeaks || this.#parts.buttonMode) return false;
    const cut = this.#cut;
    const utterance = this.#keepHeard();
    if (utterance?.isOurFault) await this.#meetDeafness();
    else if (utterance !== undefined) await this.#respond();
    else if (cut?.turn === undefined && cut !== undefined) await this.#respond();
    else if (cut?.turn?.move.kind === 'wait') await this.#respond();
    else if (cut?.turn !== undefined && conversation.table !== undefined) {
      await this.#perform(conversation.line({ kind: 'repeat', because: 'not-understood' }));
    } else return false;
    return true;
  }

  async #meetDeafness(): Promise<void> {
    const { conversation } = this.#parts;
    this.#deafFor += 1;
    const isLasting = this.#deafFor > MOST_DEAF_TURNS;
    await this.#perform(isLasting ? conversation.line({ kind: 'close', because: 'technical' }) : conversation.deafLine());
  }

  async #meetSilence(step: SilenceStep): Promise<void> {
    const { conversation, show } = this.#parts;
    if (step === 'on-screen') return show({ waiting: true });
    await this.#perform(conversation.line(step === 'pause' ? { kind: 'pause', because: 'silence' } : { kind: 'nudge', step }));
    if (step === 'pause') this.#beginPatience();
  }

  /** Puts what was heard into the interview. */
  #keepHeard(): Utterance | undefined {
    const utterance = this.#parts.hearing.take();
    if (utterance === undefined) return undefined;
    if (utterance.understood) this.#deafFor = 0;
    this.#parts.keep(this.#parts.conversation.hear(utterance));
    return utterance;
  }

  /** The next move, unless the candidate has said or pressed something more meanwhile. */
  async #respond(): Promise<void> {
    if (this.#mailbox.has('turn-ended') || this.#mailbox.has('pressed')) return;
    clearTimeout(this.#absence);
    this.#parts.show({ floor: 'thinking', waiting: false });
    await this.#perform(this.#parts.conversation.nextLine(Date.now()));
  }

  async #perform(line: Line): Promise<void> {
    if (line.move.kind === 'close') return this.#close(line, line.move.because);
    await this.#speak(isWishForPerson(line) ? await this.#passOnWish(line) : line);
  }

  /** The button's wish is stored before it arrives here; a spoken one is stored before it is confirmed. */
  async #passOnWish(line: Line): Promise<Line> {
    const last = this.#parts.conversation.turns.at(-1);
    const isStored = (last?.speaker === 'candidate' && last.via === 'button') || (await this.#parts.requestPerson());
    return isStored ? line : { ...line, parts: [part(WISH_NOT_YET_STORED)] };
  }

  async #close(line: Line, reason: FinishReason): Promise<void> {
    this.#isClosing = true;
    await this.#speak(line);
    this.#keepHeard();
    this.#ending ??= { kind: 'finished', reason };
  }

  async #speak(line: Line): Promise<void> {
    const { conversation, show, keep, say, maySpeak } = this.#parts;
    if (!maySpeak()) return this.leave();
    show({ floor: this.#isClosing ? 'closing' : 'theirs', waiting: false });
    this.#isSpeaking = true;
    const spoken = await say(line);
    this.#isSpeaking = false;
    const turn = conversation.spoke(line, spoken);
    if (turn !== undefined) keep(turn);
    this.#cut = spoken.wasCut ? { line, turn } : undefined;
  }

  #giveFloor(isNewSilence: boolean): void {
    const { conversation, show } = this.#parts;
    show({ floor: 'yours', ...conversation.standing(Date.now()) });
    clearTimeout(this.#overtime);
    this.#overtime = setTimeout(() => this.#mailbox.put({ kind: 'time-over' }), this.#timeLeftMs());
    if (this.#candidateSpeaks) return;
    if (isNewSilence) this.#beginPatience();
    else this.#patience.resume();
  }

  /** Until an answer under way is ended; in a pause it does not shrink. */
  #timeLeftMs(): number {
    const { elapsedMs, limitMs } = this.#parts.conversation.clock(Date.now());
    return limitMs + OVERTIME_MS - elapsedMs;
  }

  #beginPatience(): void {
    const { conversation, extraTime, buttonMode } = this.#parts;
    const isPaused = conversation.progress.lastMove?.kind === 'pause';
    if (isPaused) this.#watchAbsence();
    if (!buttonMode) this.#patience.begin(conversation.table?.thinkingTime ?? 'short', extraTime, isPaused);
  }

  #watchAbsence(): void {
    clearTimeout(this.#absence);
    this.#absence = setTimeout(() => this.#mailbox.put({ kind: 'stayed-away' }), LONGEST_ABSENCE_MS);
  }
}

const WISH_NOT_YET_STORED =
  "I can't reach the team at this moment, and I'll keep trying. Continue, or stop here? Stopping isn't counted against you.";

const isWishForPerson = ({ move }: Line) => move.kind === 'answer' && move.to === 'person';

function lastReason(conversation: Conversation): FinishReason {
  const last = conversation.turns.findLast((turn) => turn.speaker === 'interviewer' && turn.move.kind === 'close');
  return last?.speaker === 'interviewer' && last.move.kind === 'close' ? last.move.because : 'technical';
}
