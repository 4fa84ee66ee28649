import type { Metadata } from 'next';
import { Prefetched } from '#lib/prefetched.tsx';
import { serverApi } from '#lib/server-api.ts';
import { InterviewPage } from '#review/interview-page.tsx';
import { interviewQuery, reportQuery } from '#review/queries.ts';

export const metadata: Metadata = { title: 'Interview' };

export default async function Page({ params }: { params: Promise<{ interviewId: string }> }) {
  const { interviewId } = await params;
  const api = await serverApi();
  return (
    <Prefetched queries={[interviewQuery(api, interviewId), reportQuery(api, interviewId)]}>
      <InterviewPage interviewId={interviewId} />
    </Prefetched>
  );
}
