import type { Accommodations, Budget, Consents, FinishReason, InterviewStatus, Plan, TokenUse, Turn } from '@viva/domain';

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
  consents: Consents;
  plan: Plan;
  planVersion: number;
  roomName: string;
  candidateIdentity: string;
  startedAt: string | null;
  accommodations: Accommodations | null;
  budget: Budget;
  /** A call beat within the last six seconds. */
  isConducted: boolean;
};

export type InterviewStore = {
  facts(): Promise<InterviewFacts | undefined>;
  /** `ready` becomes `live`; undefined when it was not ready. */
  start(): Promise<boolean>;
  /** True for one caller in ten seconds, and for none while a call beats. */
  takeDispatchTurn(): Promise<boolean>;
  /** Makes the report wait to be written; false when it had ended. Whoever conducts loses the lease. */
  finishForCandidate(reason: FinishReason): Promise<boolean>;
  /** Kept once while it is open. */
  askForPerson(): Promise<void>;
};

export type Lease = { epoch: number; status: InterviewStatus };

/** In every call an epoch that is not the newest finds nothing. */
export type ConductStore = {
  /** The new epoch; undefined when another call beats or the interview has ended. */
  claim(callId: string): Promise<number | undefined>;
  beat(epoch: number): Promise<InterviewStatus | undefined>;
  /** Holds the row until the transaction ends. */
  lock(epoch: number): Promise<InterviewStatus | undefined>;
  turns(): Promise<Turn[]>;
  lastTurnNumber(): Promise<number>;
  addTurns(turns: Turn[]): Promise<number>;
  addUsage(uses: TokenUse[]): Promise<void>;
  nextPart(): Promise<number>;
  /** The path to write to; the same one when asked again. */
  addRecording(recording: { part: number; path: string; startedAt: string; durationMs: number; sizeBytes: number }): Promise<string>;
  findRecording(part: number): Promise<{ path: string; sizeBytes: number } | undefined>;
  markStored(part: number): Promise<void>;
  finish(epoch: number, reason: FinishReason): Promise<boolean>;
};
