import type { Deps } from '../deps.ts';

/** A worker that is not heard of is gone; noting it tells the open pages. */
export const noteLostWorkers = (deps: Deps): Promise<void> => deps.database.unscoped(({ presence }) => presence.noteLost());
