/** Counts tries in the database, so that every process sees them. An outage refuses. */
export type Throttle = {
  /** Counts one try; the seconds to wait when there were too many, else undefined. */
  take(keys: ThrottleKeys): Promise<number | undefined>;
  /** The try was a good one after all. */
  giveBack(keys: ThrottleKeys): Promise<void>;
  /** Counts one question to a language model, which costs the organization money; false when it has had enough in this hour. */
  mayAskModel(organizationId: string): Promise<boolean>;
};
export type ThrottleKeys = { address: string; ticketHash: string };
