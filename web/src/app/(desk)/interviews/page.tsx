import type { Metadata } from 'next';
import { Prefetched } from '#lib/prefetched.tsx';
import { serverApi } from '#lib/server-api.ts';
import { Interviews } from '#review/list/interviews.tsx';
import { interviewsQuery } from '#review/queries.ts';

export const metadata: Metadata = { title: 'Interviews' };

export default async function InterviewsPage() {
  return (
    <Prefetched queries={[interviewsQuery(await serverApi())]}>
      <Interviews />
    </Prefetched>
  );
}
