/** Times are Date in the database's driver and ISO 8601 everywhere else. */
export const iso = (date: Date) => date.toISOString();
export const isoOrNull = (date: Date | null) => date?.toISOString() ?? null;
