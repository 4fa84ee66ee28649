import type { Metadata } from 'next';
import { Candidates } from '#candidates/candidates.tsx';
import { candidatesQuery } from '#candidates/queries.ts';
import { jobsQuery } from '#jobs/queries.ts';
import { Prefetched } from '#lib/prefetched.tsx';
import { serverApi } from '#lib/server-api.ts';

export const metadata: Metadata = { title: 'Candidates' };

export default async function CandidatesPage() {
  const api = await serverApi();
  return (
    <Prefetched queries={[candidatesQuery(api), jobsQuery(api)]}>
      <Candidates />
    </Prefetched>
  );
}
