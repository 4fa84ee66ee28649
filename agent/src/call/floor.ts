import type { CandidateCommand, FinishReason } from '@viva/domain';
import type { Line } from '../conversation/line.ts';
import type { SilenceStep } from '../conversation/silence-steps.ts';
import { closingReason } from './closing-reason.ts';
import { Deadlines, timeLeftMs } from './deadlines.ts';
import type { Ending, FloorParts, Happening } from './floor-parts.ts';
import { LineSpeaker } from './line-speaker.ts';
import { Listening } from './listening.ts';
import { Mailbox } from './mailbox.ts';
import { meetAbsent } from './meet-absent.ts';
import { Patience } from './patience.ts';

/** Who may speak now. Takes what happens one by one, so that one thing is said at a time and everything said is kept in order. */
export class Floor {
  readonly #parts: FloorParts;
  readonly #mailbox = new Mailbox<Happening>();
  readonly #patience = new Patience((step) => this.#mailbox.put({ kind: 'silence', step }));
  readonly #deadlines = new Deadlines((kind) => this.#mailbox.put({ kind }));
  readonly #speaker: LineSpeaker;
  readonly #listening: Listening;
  #ending: Ending | undefined;
  #isHere = false;
  #wasWelcomed = false;
  #candidateSpeaks = false;

  constructor(parts: FloorParts) {
    this.#parts = parts;
    this.#speaker = new LineSpeaker(parts);
    this.#listening = new Listening(parts);
  }

  turnEnded(): void {
    this.#deadlines.stop('unsaid');
    this.#mailbox.put({ kind: 'turn-ended' });
  }

  candidateSpeaks(speaks: boolean): void {
    this.#candidateSpeaks = speaks;
    this.#deadlines.stop('unsaid');
    if (speaks) {
      this.#patience.hold();
      if (this.#isHere) this.#deadlines.stop('stayed-away');
      this.#parts.show({ waiting: false });
      return;
    }
    this.#deadlines.start('unsaid');
    if (!this.#speaker.isSpeaking) this.#beginPatience();
  }

  pressed(command: CandidateCommand): void {
    if (this.#speaker.isClosing || (this.#speaker.isSpeaking && command === 'finished')) return;
    this.#deadlines.stop('unsaid');
    this.#mailbox.put({ kind: 'pressed', command });
    if (this.#speaker.isSpeaking) this.#parts.hush();
  }

  here(): void {
    this.#mailbox.put({ kind: 'here' });
  }

  gone(): void {
    this.#mailbox.put({ kind: 'gone' });
    this.#parts.hush();
  }

  /** The right to speak has lapsed: what is being said, or comes next, is said when it is back. */
  parted(): void {
    this.#speaker.breakOff();
  }

  rejoined(): void {
    this.#mailbox.put({ kind: 'rejoined' });
  }

  /** Somebody else has ended the interview. */
  over(reason: FinishReason): void {
    if (this.#speaker.isClosing) return;
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
    if (conversation.progress.closed) return { kind: 'finished', reason: closingReason(conversation.turns) };
    this.#deadlines.start('stayed-away');
    while (this.#ending === undefined) {
      const happening = await this.#mailbox.next();
      if (this.#ending !== undefined) break;
      this.#patience.hold();
      const isMet = this.#isHere ? await this.#meet(happening) : await this.#meetAbsent(happening);
      if (this.#ending === undefined && this.#isHere) this.#giveFloor(isMet);
    }
    this.#patience.hold();
    this.#deadlines.stopAll();
    return this.#ending;
  }

  /** @returns whether the candidate's silence, if it goes on, is a new one */
  async #meet(happening: Happening): Promise<boolean> {
    switch (happening.kind) {
      case 'turn-ended':
        return this.#meetEndOfTurn();
      case 'unsaid':
        return this.#meetUnsaid();
      case 'pressed':
        await this.#meetButton(happening.command);
        return true;
      case 'silence':
        await this.#meetSilence(happening.step);
        return false;
      case 'rejoined':
        return this.#sayWhatIsOwed();
      case 'gone':
        this.#isHere = false;
        this.#deadlines.start('stayed-away');
        return false;
      case 'time-over':
        if (timeLeftMs(this.#parts.conversation.clock(Date.now())) > 0) return false;
        this.#listening.keep();
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

  /** Its words may have been kept by what came before it and left it the reply. */
  async #meetEndOfTurn(): Promise<boolean> {
    if (this.#parts.buttonMode) return false;
    this.#parts.show({ floor: 'thinking', waiting: false });
    await this.#listening.keepRead();
    if (this.#parts.conversation.progress.unanswered.length === 0) return false;
    await this.#respond();
    return true;
  }

  async #meetAbsent(happening: Happening): Promise<boolean> {
    if (happening.kind === 'here') {
      await this.#welcome();
      return true;
    }
    if (happening.kind === 'turn-ended') this.#listening.keep();
    else this.#ending ??= meetAbsent(happening, this.#parts);
    return false;
  }

  async #welcome(): Promise<void> {
    const { conversation, hearing } = this.#parts;
    this.#deadlines.stop('stayed-away');
    this.#isHere = true;
    const isFirst = conversation.turns.length === 0;
    const because = this.#wasWelcomed ? 'reconnected' : 'resumed';
    this.#wasWelcomed = true;
    await this.#perform(isFirst ? conversation.line({ kind: 'greet' }) : conversation.returnLine(because, Date.now()));
    if (!hearing.hasText || this.#candidateSpeaks) return;
    this.#mailbox.drop('turn-ended');
    if (this.#listening.keepSaidOverLine()) await this.#respond();
  }

  async #meetButton(command: CandidateCommand): Promise<void> {
    const { conversation, keep, show, recognized, forgetTurn } = this.#parts;
    if (command === 'finished') {
      show({ floor: 'thinking', waiting: false });
      await recognized();
    }
    const open = command === 'repeat' || command === 'simpler' ? this.#speaker.openLine : undefined;
    const heard = command === 'finished' ? await this.#listening.keepRead() : this.#listening.keep();
    if (heard) forgetTurn();
    keep(conversation.press(command, Date.now()));
    if (open !== undefined && heard === undefined) await this.#perform(conversation.putAgain(open));
    else await this.#respond();
  }

  async #meetUnsaid(): Promise<boolean> {
    const { hearing, conversation } = this.#parts;
    if (hearing.hasText || this.#candidateSpeaks || this.#parts.buttonMode) return false;
    const { cut } = this.#speaker;
    const utterance = this.#listening.keep();
    if (utterance?.isOurFault) await this.#perform(this.#listening.lineForDeafness());
    else if (utterance !== undefined) await this.#respond();
    else if (cut === 'before-its-point') await this.#respond();
    else if (cut === 'after-its-point' && conversation.table !== undefined) {
      await this.#perform(conversation.line({ kind: 'repeat', because: 'not-understood' }));
    } else return this.#sayWhatIsOwed();
    return true;
  }

  /** A line that could not be said, or was broken off, for want of the right to speak. */
  async #sayWhatIsOwed(): Promise<boolean> {
    const { conversation } = this.#parts;
    if (!this.#speaker.isOwing || this.#candidateSpeaks) return false;
    const isLineOpen = this.#speaker.cut === 'before-its-point';
    await this.#perform(isLineOpen ? conversation.nextLine(Date.now()) : conversation.returnLine('reconnected', Date.now()));
    return true;
  }

  async #meetSilence(step: SilenceStep): Promise<void> {
    const { conversation, show } = this.#parts;
    if (step === 'on-screen') return show({ waiting: true });
    await this.#perform(conversation.line(step === 'pause' ? { kind: 'pause', because: 'silence' } : { kind: 'nudge', step }));
    if (step === 'pause') this.#beginPatience();
  }

  /** The next move, unless the candidate has said or pressed something more meanwhile: that will be responded to with all before it. */
  async #respond(): Promise<void> {
    if (this.#mailbox.has('turn-ended', 'pressed')) return;
    this.#deadlines.stop('stayed-away');
    this.#parts.show({ floor: 'thinking', waiting: false });
    await this.#perform(await this.#parts.thinking.worded(this.#parts.conversation.nextLine(Date.now())));
  }

  async #perform(line: Line): Promise<void> {
    const nobodyListens = this.#mailbox.has('gone', 'over') && line.move.kind !== 'close';
    if (this.#ending !== undefined || nobodyListens) return;
    const ending = await this.#speaker.perform(line);
    if (ending?.kind === 'finished') this.#listening.keep();
    this.#ending ??= ending;
  }

  #giveFloor(isNewSilence: boolean): void {
    const { conversation, show } = this.#parts;
    const { isOwing } = this.#speaker;
    show({ floor: isOwing ? 'thinking' : 'yours', ...conversation.standing(Date.now()) });
    this.#deadlines.startTimeOver(conversation.clock(Date.now()));
    if (this.#candidateSpeaks || isOwing) return;
    if (isNewSilence) this.#beginPatience();
    else this.#patience.resume();
  }

  #beginPatience(): void {
    const { conversation, extraTime, buttonMode } = this.#parts;
    const isPaused = conversation.progress.lastMove?.kind === 'pause';
    if (isPaused) this.#deadlines.start('stayed-away');
    if (!buttonMode) this.#patience.begin(conversation.table?.thinkingTime ?? 'short', extraTime, isPaused);
  }
}
