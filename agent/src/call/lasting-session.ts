import { join } from 'node:path';
import { type JobContext, voice } from '@livekit/agents';
import type { Line, Spoken } from '../conversation/line.ts';
import { Interviewer } from '../interviewer.ts';
import type { Logger } from '../log.ts';
import type { SpeechModels } from '../speech-models.ts';
import type { LineCache } from '../voice/line-cache.ts';
import { type CandidateSession, startCandidateSession } from './candidate-session.ts';
import type { Recording } from './recording.ts';

const MOST_RESTARTS = 5;

export type SessionParts = {
  ctx: JobContext;
  models: SpeechModels;
  cache: LineCache;
  candidateIdentity: string;
  /** What the candidate has said since the floor was theirs. */
  wordsSoFar: () => string;
  /** Null when the candidate's voice is not recorded. Ends with the first session: the framework lets one of a call record. */
  recording: Recording | null;
  log: Logger;
  onTurnEnded: () => void;
  onCandidateSpeaks: (speaks: boolean) => void;
  /** It was closed from outside or could not be kept alive. */
  onEnded: () => void;
};

/** Ears and voice of one call. The framework closes its session on the first lasting failure of a model; this one starts another. */
export class LastingSession {
  readonly #parts: SessionParts;
  #interviewer: Interviewer | undefined;
  #open: CandidateSession | undefined;
  #restarts = 0;
  #isEnding = false;

  constructor(parts: SessionParts) {
    this.#parts = parts;
  }

  async start(): Promise<void> {
    const { ctx, models, cache, candidateIdentity, wordsSoFar, recording, log, onTurnEnded, onCandidateSpeaks } = this.#parts;
    const onVoiceFailed = (error: unknown) => log.error({ error }, 'a line could not be spoken');
    const interviewer = new Interviewer(cache, { onTurnEnded, onVoiceFailed });
    const recordsVoice = recording !== null && this.#restarts === 0;
    const open = await startCandidateSession(ctx.room, interviewer, { models, candidateIdentity, recordsVoice, wordsSoFar });
    this.#interviewer = interviewer;
    this.#open = open;
    const startedAt = open.recordingStartedAt();
    if (startedAt !== undefined) recording?.begin(join(ctx.sessionDirectory, 'audio.ogg'), startedAt);
    // Without a listener a failing model would end the process.
    open.session.on(voice.AgentSessionEventTypes.Error, ({ error }) => log.warn({ error: causeOf(error) }, 'a model failed'));
    open.session.on(voice.AgentSessionEventTypes.UserStateChanged, ({ newState }) => onCandidateSpeaks(newState === 'speaking'));
    open.session.on(voice.AgentSessionEventTypes.Close, ({ reason }) => void this.#closed(open, reason));
  }

  /** What was heard of the line; no words when there is no voice at the moment. */
  async say(line: Line): Promise<Spoken> {
    try {
      if (this.#interviewer !== undefined) return await this.#interviewer.say(line);
    } catch (error) {
      this.#parts.log.error({ error }, 'a line could not be started');
    }
    return { text: '', wasCut: false, startedAt: Date.now(), endedAt: Date.now() };
  }

  hush(): void {
    this.#interviewer?.hush();
  }

  forgetTurn(): void {
    this.#open?.session.clearUserTurn();
  }

  /** Ends listening; what was recorded is complete afterwards. */
  async end(): Promise<void> {
    this.#isEnding = true;
    const open = this.#open;
    this.#open = undefined;
    await open?.session.close();
    this.#parts.recording?.end(Date.now());
    await open?.close();
  }

  async #closed(open: CandidateSession, reason: string): Promise<void> {
    if (this.#isEnding || this.#open !== open) return;
    const { recording, log, onCandidateSpeaks, onEnded } = this.#parts;
    if (reason !== voice.CloseReason.ERROR) return onEnded();
    log.error({ restarts: this.#restarts }, 'the session closed on an error and is started again');
    this.#interviewer = undefined;
    this.#open = undefined;
    // Whoever was speaking into it never ends speaking for it.
    onCandidateSpeaks(false);
    try {
      if (this.#restarts++ >= MOST_RESTARTS) throw new Error('The session closed too often.');
      recording?.end(Date.now());
      await open.close();
      await this.start();
    } catch (error) {
      log.error({ error }, 'the session could not be started again');
      onEnded();
    }
  }
}

/** The framework wraps what went wrong into a description of its own. */
const causeOf = (error: unknown): unknown => (typeof error === 'object' && error !== null && 'error' in error ? error.error : error);
