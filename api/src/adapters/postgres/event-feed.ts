import type { EventFeed } from '../../ports/events.ts';
import { type Change, type ListenOptions, listenForChanges } from './listen.ts';

type Follower = { organizationId: string; receive: (change: Omit<Change, 'organizationId'>) => void; onGap: () => void };

/** One listening connection for every reader of this process. */
export async function openEventFeed(
  options: Pick<ListenOptions, 'url' | 'onUnknown' | 'onError'>,
): Promise<EventFeed & { close(): Promise<void> }> {
  const followers = new Set<Follower>();
  const listening = await listenForChanges({
    ...options,
    onChange: ({ organizationId, ...change }) => {
      for (const follower of followers) {
        if (organizationId === undefined || organizationId === follower.organizationId) follower.receive(change);
      }
    },
    onGap: () => {
      for (const follower of [...followers]) follower.onGap();
    },
  });
  return {
    follow: (organizationId, receive, onGap) => {
      const follower: Follower = { organizationId, receive, onGap };
      followers.add(follower);
      return () => followers.delete(follower);
    },
    close: async () => {
      for (const follower of [...followers]) follower.onGap();
      await listening.close();
    },
  };
}
