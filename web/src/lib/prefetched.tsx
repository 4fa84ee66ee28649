import { dehydrate, type FetchQueryOptions, HydrationBoundary, QueryClient, type QueryKey } from '@tanstack/react-query';
import type { ReactNode } from 'react';

// biome-ignore lint/suspicious/noExplicitAny: queries of different answers travel together; each keeps its own type where it is read.
type AnyQuery = FetchQueryOptions<any, any, any, any>;

/** Asks on the server, so that the first paint is the page. What fails here is asked again in the browser. */
export async function Prefetched({ queries, children }: { queries: readonly AnyQuery[]; children: ReactNode }) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  await Promise.all(queries.map((query) => client.prefetchQuery<unknown, Error, unknown, QueryKey>(query)));
  return <HydrationBoundary state={dehydrate(client)}>{children}</HydrationBoundary>;
}
