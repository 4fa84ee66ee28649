'use client';
import { useQuery } from '@tanstack/react-query';
import { SearchField } from '#desk/search-field.tsx';
import { useSearch } from '#desk/use-search.ts';
import { type Job, jobCandidatesQuery } from '#jobs/queries.ts';
import { api } from '#lib/api.ts';
import { TableBones } from '#ui/bones.tsx';
import { Empty } from '#ui/empty.tsx';
import { LoadFailed } from '#ui/load-failed.tsx';
import { Notice } from '#ui/notice.tsx';
import { AddCandidate } from './add-candidate.tsx';
import { CandidateTable } from './candidate-table.tsx';

const ENOUGH_TO_SEARCH = 8;

export function CandidatesOfJob({ job }: { job: Job }) {
  const candidates = useQuery(jobCandidatesQuery(api, job.id));
  const search = useSearch();
  if (candidates.error) return <LoadFailed what="Candidates" error={candidates.error} onRetry={candidates.refetch} />;
  if (!candidates.data) return <TableBones />;
  if (candidates.data.length === 0) {
    return <Empty action={<AddCandidate jobId={job.id} />}>No candidates yet. Add one, then issue a ticket to their interview.</Empty>;
  }
  return (
    <div className="grid gap-4">
      {job.state === 'draft' && (
        <Notice tone="attention" action={<AddCandidate jobId={job.id} />}>
          Tickets can be issued once the plan is published.
        </Notice>
      )}
      {candidates.data.length > ENOUGH_TO_SEARCH && <SearchField label="Search candidates" />}
      <CandidateTable
        candidates={candidates.data.filter((candidate) => search.matches(candidate.name))}
        mayInvite={() => job.state === 'open'}
      />
    </div>
  );
}
