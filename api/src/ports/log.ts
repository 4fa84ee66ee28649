type Line = (fields: Record<string, unknown>, message: string) => void;

/** Ids, numbers and codes; never a name, an address, a ticket, a token or what somebody said. */
export type Log = { info: Line; warn: Line; error: Line };
