import type { Metadata } from 'next';
import { JobPage } from '#jobs/job-page.tsx';
import { jobCandidatesQuery, jobQuery, planQuery } from '#jobs/queries.ts';
import { Prefetched } from '#lib/prefetched.tsx';
import { serverApi } from '#lib/server-api.ts';

export const metadata: Metadata = { title: 'Job' };

export default async function Page({ params }: { params: Promise<{ jobId: string }> }) {
  const { jobId } = await params;
  const api = await serverApi();
  return (
    <Prefetched queries={[jobQuery(api, jobId), planQuery(api, jobId), jobCandidatesQuery(api, jobId)]}>
      <JobPage jobId={jobId} />
    </Prefetched>
  );
}
