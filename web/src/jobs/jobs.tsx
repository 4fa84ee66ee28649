'use client';
import { useQuery } from '@tanstack/react-query';
import { NeedsYou } from '#desk/needs-you.tsx';
import { Page } from '#desk/page.tsx';
import { openRequestsQuery } from '#desk/queries.ts';
import { SearchField } from '#desk/search-field.tsx';
import { useSearch } from '#desk/use-search.ts';
import { waitingFor } from '#desk/waiting.ts';
import { api } from '#lib/api.ts';
import { interviewsQuery } from '#review/queries.ts';
import { TableBones } from '#ui/bones.tsx';
import { ButtonLink } from '#ui/button.tsx';
import { Empty } from '#ui/empty.tsx';
import { LoadFailed } from '#ui/load-failed.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { JobTable } from './job-table.tsx';
import { jobsQuery } from './queries.ts';

export function Jobs() {
  const jobs = useQuery(jobsQuery(api));
  const requests = useQuery(openRequestsQuery(api));
  const search = useSearch();
  const interviews = useQuery(interviewsQuery(api));
  const waiting = waitingFor(requests.data ?? [], jobs.data ?? [], interviews.data);
  const newJob = (
    <ButtonLink href="/jobs/new" look="primary">
      New job
    </ButtonLink>
  );
  return (
    <Page>
      <PageHeader title="Jobs">
        {(jobs.data?.length ?? 0) > 1 && <SearchField label="Search jobs" />}
        {jobs.data?.length !== 0 && newJob}
      </PageHeader>
      {waiting.length > 0 && <NeedsYou waiting={waiting} />}
      {jobs.error ? (
        <LoadFailed what="Jobs" error={jobs.error} onRetry={jobs.refetch} />
      ) : !jobs.data ? (
        <TableBones />
      ) : jobs.data.length === 0 ? (
        <Empty action={newJob}>Paste a job description. You get a plan to read in about a minute.</Empty>
      ) : (
        <JobTable jobs={jobs.data.filter((job) => search.matches(job.title))} />
      )}
    </Page>
  );
}
