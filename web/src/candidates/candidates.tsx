'use client';
import { useQuery } from '@tanstack/react-query';
import { Page } from '#desk/page.tsx';
import { SearchField } from '#desk/search-field.tsx';
import { useSearch } from '#desk/use-search.ts';
import { jobsQuery } from '#jobs/queries.ts';
import { api } from '#lib/api.ts';
import { TableBones } from '#ui/bones.tsx';
import { ButtonLink } from '#ui/button.tsx';
import { Empty } from '#ui/empty.tsx';
import { LoadFailed } from '#ui/load-failed.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { CandidateTable } from './candidate-table.tsx';
import { candidatesQuery } from './queries.ts';

export function Candidates() {
  const candidates = useQuery(candidatesQuery(api));
  const jobs = useQuery(jobsQuery(api)).data ?? [];
  const search = useSearch();
  const titles = new Map(jobs.map((job) => [job.id, job.title]));
  const open = new Set(jobs.filter((job) => job.state === 'open').map((job) => job.id));
  return (
    <Page>
      <PageHeader title="Candidates">{(candidates.data?.length ?? 0) > 1 && <SearchField label="Search candidates" />}</PageHeader>
      {candidates.error ? (
        <LoadFailed what="Candidates" error={candidates.error} onRetry={candidates.refetch} />
      ) : !candidates.data ? (
        <TableBones />
      ) : candidates.data.length === 0 ? (
        <Empty action={<ButtonLink href="/jobs">Go to jobs</ButtonLink>}>No candidates yet. They are added to a job.</Empty>
      ) : (
        <CandidateTable
          candidates={candidates.data.filter((candidate) => search.matches(`${candidate.name} ${titles.get(candidate.jobId) ?? ''}`))}
          mayInvite={(candidate) => open.has(candidate.jobId)}
          jobTitles={titles}
        />
      )}
    </Page>
  );
}
