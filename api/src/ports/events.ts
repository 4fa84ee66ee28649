import type { LiveEvent } from '../live/live-event.ts';

export type EventFeed = {
  /** Changes of one organization, and those that concern everybody; `onGap` when some may have been missed. Call the answer to stop. */
  follow(organizationId: string, listener: (event: LiveEvent) => void, onGap: () => void): () => void;
};
