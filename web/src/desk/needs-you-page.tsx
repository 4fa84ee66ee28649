'use client';
import { useQuery } from '@tanstack/react-query';
import { jobsQuery } from '#jobs/queries.ts';
import { api } from '#lib/api.ts';
import { interviewsQuery } from '#review/queries.ts';
import { TableBones } from '#ui/bones.tsx';
import { Empty } from '#ui/empty.tsx';
import { LoadFailed } from '#ui/load-failed.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { NeedsYou } from './needs-you.tsx';
import { Page } from './page.tsx';
import { openRequestsQuery } from './queries.ts';
import { waitingFor } from './waiting.ts';

export function NeedsYouPage() {
  const requests = useQuery(openRequestsQuery(api));
  const jobs = useQuery(jobsQuery(api));
  const interviews = useQuery(interviewsQuery(api));
  const waiting = waitingFor(requests.data ?? [], jobs.data ?? [], interviews.data);
  const failed = requests.error ?? jobs.error;
  return (
    <Page>
      <PageHeader title="Needs you" />
      {failed ? (
        <LoadFailed what="What needs you" error={failed} onRetry={() => Promise.all([requests.refetch(), jobs.refetch()])} />
      ) : requests.isPending || jobs.isPending ? (
        <TableBones rows={2} />
      ) : waiting.length === 0 ? (
        <Empty>Nothing needs you now. Requests from candidates and reports to review come here.</Empty>
      ) : (
        <NeedsYou waiting={waiting} titled={false} />
      )}
    </Page>
  );
}
