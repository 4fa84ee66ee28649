import type { Metadata } from 'next';
import { Candidates } from '#candidates/candidates.tsx';
import { candidatesQuery } from '#candidates/queries.ts';
import { Prefetched } from '#lib/prefetched.tsx';
import { serverApi } from '#lib/server-api.ts';

export const metadata: Metadata = { title: 'Candidates' };

export default async function CandidatesPage() {
  return (
    <Prefetched queries={[candidatesQuery(await serverApi())]}>
      <Candidates />
    </Prefetched>
  );
}
