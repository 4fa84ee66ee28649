import type { Metadata } from 'next';
import { openRequestsQuery } from '#desk/queries.ts';
import { Jobs } from '#jobs/jobs.tsx';
import { jobsQuery } from '#jobs/queries.ts';
import { Prefetched } from '#lib/prefetched.tsx';
import { serverApi } from '#lib/server-api.ts';

export const metadata: Metadata = { title: 'Jobs' };

export default async function JobsPage() {
  const api = await serverApi();
  return (
    <Prefetched queries={[jobsQuery(api), openRequestsQuery(api)]}>
      <Jobs />
    </Prefetched>
  );
}
