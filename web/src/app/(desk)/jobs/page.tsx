import type { Metadata } from 'next';
import { Jobs } from '#jobs/jobs.tsx';
import { Prefetched } from '#lib/prefetched.tsx';
import { serverApi } from '#lib/server-api.ts';
import { interviewsQuery } from '#review/queries.ts';

export const metadata: Metadata = { title: 'Jobs' };

export default async function JobsPage() {
  return (
    <Prefetched queries={[interviewsQuery(await serverApi())]}>
      <Jobs />
    </Prefetched>
  );
}
