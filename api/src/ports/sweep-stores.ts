/** What time alone decides, in every organization. */
export type SweepStore = {
  expireTickets(): Promise<void>;
  /** Interviews that waited on a ticket whose time is over become `not-started`. */
  endUnstarted(): Promise<void>;
  /** Begun, and no call has beaten since. */
  silentFor(minutes: number): Promise<{ id: string; organizationId: string }[]>;
  forgetOldWorkers(): Promise<void>;
  /** Parts that were announced so long ago and did not come become `missing`. */
  giveUpRecordings(hours: number): Promise<void>;
  /** Of every organization, some at a time: announced and never uploaded, or superseded, for so many hours. */
  unneededCvs(hours: number): Promise<{ id: string; organizationId: string }[]>;
};

export type UpkeepStore = {
  /** A candidate has one interview: what an earlier ticket opened and nobody started is over. False when an earlier one has begun. */
  keepOne(candidateId: string, interviewId: string): Promise<boolean>;
};
