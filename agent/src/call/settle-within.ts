/** What a call still owes the api when its room is gone has this long in all; its process lives a little longer. */
export const SETTLE_WITHIN_MS = 18 * 60_000;
