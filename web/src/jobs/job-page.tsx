'use client';
import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useSearchParams } from 'next/navigation';
import { AddCandidate } from '#candidates/add-candidate.tsx';
import { CandidatesOfJob } from '#candidates/candidates-of-job.tsx';
import { Page } from '#desk/page.tsx';
import { api } from '#lib/api.ts';
import { isNotHere } from '#lib/is-not-here.ts';
import { dayInWords } from '#lib/words-for-time.ts';
import { PlanOfJob } from '#plan/plan-of-job.tsx';
import { Bone, TableBones } from '#ui/bones.tsx';
import { LoadFailed } from '#ui/load-failed.tsx';
import { NotHere } from '#ui/not-here.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { ViewTabs } from '#ui/view-tabs.tsx';
import { JobStateDot } from './job-table.tsx';
import { type Job, jobQuery } from './queries.ts';

export function JobPage({ jobId }: { jobId: string }) {
  const job = useQuery(jobQuery(api, jobId));
  if (isNotHere(job.error)) return <NotHere what="This job" href="/jobs" place="Jobs" />;
  if (job.error) {
    return (
      <Page>
        <LoadFailed what="The job" error={job.error} onRetry={job.refetch} />
      </Page>
    );
  }
  return job.data ? <LoadedJob job={job.data} /> : <JobBones />;
}

function LoadedJob({ job }: { job: Job }) {
  const asked = useSearchParams().get('view');
  const view = asked === 'plan' || asked === 'candidates' ? asked : job.state === 'draft' ? 'plan' : 'candidates';
  return (
    <Page>
      <PageHeader
        above={
          <Link href="/jobs" className="hover:text-ink">
            Jobs
          </Link>
        }
        title={<span dir="auto">{job.title}</span>}
        beside={<About job={job} />}
      >
        {job.state === 'open' && <AddCandidate jobId={job.id} look={view === 'plan' ? 'quiet' : 'primary'} />}
      </PageHeader>
      <ViewTabs
        label="Parts of this job"
        current={view}
        tabs={[
          { view: 'candidates', word: 'Candidates', count: job.counts.candidates },
          { view: 'plan', word: 'Plan' },
        ]}
      />
      {view === 'plan' ? <PlanOfJob job={job} /> : <CandidatesOfJob job={job} />}
    </Page>
  );
}

const About = ({ job }: { job: Job }) => (
  <span className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
    <JobStateDot state={job.state} />
    <span>{job.minutes} min</span>
    <span>{job.recordsAudio ? 'recorded, if the candidate agrees' : 'not recorded'}</span>
    {job.replyBy && <span>reply by {dayInWords(job.replyBy)}</span>}
  </span>
);

const JobBones = () => (
  <Page>
    <div className="grid min-h-14 content-end gap-2">
      <Bone className="h-8 w-72 max-w-full" />
    </div>
    <Bone className="h-9 w-48" />
    <TableBones />
  </Page>
);
