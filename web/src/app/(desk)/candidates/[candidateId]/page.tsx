import type { Metadata } from 'next';
import { CandidatePage } from '#candidates/candidate-page.tsx';
import { candidateQuery, cvQuestionsQuery, ticketsQuery } from '#candidates/queries.ts';
import { Prefetched } from '#lib/prefetched.tsx';
import { serverApi } from '#lib/server-api.ts';

export const metadata: Metadata = { title: 'Candidate' };

export default async function Page({ params }: { params: Promise<{ candidateId: string }> }) {
  const { candidateId } = await params;
  const api = await serverApi();
  return (
    <Prefetched queries={[candidateQuery(api, candidateId), ticketsQuery(api, candidateId), cvQuestionsQuery(api, candidateId)]}>
      <CandidatePage candidateId={candidateId} />
    </Prefetched>
  );
}
