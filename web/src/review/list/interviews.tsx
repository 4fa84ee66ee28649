'use client';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'next/navigation';
import { Page } from '#desk/page.tsx';
import { SearchField } from '#desk/search-field.tsx';
import { useSearch } from '#desk/use-search.ts';
import { api } from '#lib/api.ts';
import { interviewsQuery } from '#review/queries.ts';
import { TableBones } from '#ui/bones.tsx';
import { ButtonLink } from '#ui/button.tsx';
import { Empty } from '#ui/empty.tsx';
import { LoadFailed } from '#ui/load-failed.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { InterviewTable } from './interview-table.tsx';

export function Interviews() {
  const interviews = useQuery(interviewsQuery(api));
  const search = useSearch();
  const jobId = useSearchParams().get('job');
  const ofJob = interviews.data?.filter((interview) => !jobId || interview.job.id === jobId);
  return (
    <Page>
      <PageHeader title="Interviews" beside={jobId && ofJob?.[0] && <OfJob title={ofJob[0].job.title} />}>
        {(interviews.data?.length ?? 0) > 1 && <SearchField label="Search interviews" />}
      </PageHeader>
      {interviews.error ? (
        <LoadFailed what="Interviews" error={interviews.error} onRetry={interviews.refetch} />
      ) : !ofJob ? (
        <TableBones />
      ) : ofJob.length === 0 ? (
        <Empty action={<ButtonLink href="/jobs">Go to jobs</ButtonLink>}>
          No interviews yet. One begins when a candidate uses a ticket.
        </Empty>
      ) : (
        <InterviewTable interviews={ofJob.filter(({ candidate, job }) => search.matches(`${candidate.name} ${job.title}`))} />
      )}
    </Page>
  );
}

const OfJob = ({ title }: { title: string }) => (
  <>
    {title} ·{' '}
    <a href="/interviews" className="link">
      show all
    </a>
  </>
);
