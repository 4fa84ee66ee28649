import type { Accommodations, Budget, FinishReason, InterviewStatus, Plan, TokenUse, Turn } from '@viva/domain';

export type InterviewFacts = {
  id: string;
  organizationId: string;
  status: InterviewStatus;
  company: string;
  job: string;
  candidateName: string;
  minutes: number;
  replyBy: string | null;
  /** Recording is on for the job and the candidate agreed. */
  recordsVoice: boolean;
  plan: Plan;
  planVersion: number;
  roomName: string;
  candidateIdentity: string;
  startedAt: string | null;
  accommodations: Accommodations | null;
  budget: Budget;
  /** A call beat within the last six seconds. */
  isConducted: boolean;
  /** No call has beaten for a minute. */
  isForsaken: boolean;
};

export type InterviewStore = {
  facts(): Promise<InterviewFacts | undefined>;
  turns(): Promise<Turn[]>;
  /** `ready` becomes `live`; nothing happens otherwise. */
  start(): Promise<void>;
  /** True for one caller in ten seconds, and for none while a call beats. */
  takeDispatchTurn(): Promise<boolean>;
  returnDispatchTurn(): Promise<void>;
  /** Ends it whoever conducts; a call learns of it at its next beat and may still say goodbye. False when it had ended. */
  end(reason: FinishReason): Promise<boolean>;
  /** Kept once while it is open. */
  askForPerson(): Promise<void>;
};

export type NewRecordingRow = { part: number; path: string; startedAt: string; durationMs: number; sizeBytes: number };
export type RecordingRow = { path: string; sizeBytes: number; isStored: boolean };

/** In every call an epoch that is not the newest finds nothing. */
export type LeaseStore = {
  /** The epoch of the lease; undefined when another call beats, or the interview has ended. */
  claim(callId: string): Promise<number | undefined>;
  beat(epoch: number): Promise<InterviewStatus | undefined>;
  /** Keeps the lease from changing until the transaction ends. */
  hold(epoch: number): Promise<InterviewStatus | undefined>;
  /** The lease was given once, to this call or an earlier one. */
  wasGiven(epoch: number): Promise<boolean>;
  /** Within a held lease; the report waits to be written from here on. */
  finish(reason: FinishReason): Promise<void>;
};

/** What the conducting call hands in. */
export type RecordStore = {
  lastTurnNumber(): Promise<number>;
  /** Turns that are stored already stay as they are. */
  addTurns(turns: readonly Turn[]): Promise<void>;
  /** A use that is stored already is not counted again. */
  addUsage(uses: readonly TokenUse[]): Promise<void>;
  setTopicsCovered(topics: number): Promise<void>;
  findRecording(part: number): Promise<RecordingRow | undefined>;
  addRecording(recording: NewRecordingRow): Promise<void>;
  markStored(part: number): Promise<void>;
};
