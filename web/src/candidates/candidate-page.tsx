'use client';
import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { Page } from '#desk/page.tsx';
import { jobsQuery } from '#jobs/queries.ts';
import { api } from '#lib/api.ts';
import { isNotHere } from '#lib/is-not-here.ts';
import { Bone } from '#ui/bones.tsx';
import { ButtonLink } from '#ui/button.tsx';
import { LoadFailed } from '#ui/load-failed.tsx';
import { NotHere } from '#ui/not-here.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { CandidateActions } from './candidate-actions.tsx';
import { CvQuestions } from './cv-questions/cv-questions.tsx';
import { CvText } from './cv-text.tsx';
import { InterviewInWords } from './interview-in-words.tsx';
import { candidateQuery } from './queries.ts';
import { TicketHistory } from './ticket-history.tsx';

export function CandidatePage({ candidateId }: { candidateId: string }) {
  const candidate = useQuery(candidateQuery(api, candidateId));
  const job = useQuery(jobsQuery(api)).data?.find(({ id }) => id === candidate.data?.jobId);
  if (isNotHere(candidate.error)) {
    return <NotHere what="This candidate" href="/candidates" place="Candidates" />;
  }
  return (
    <Page>
      {candidate.error ? (
        <LoadFailed what="The candidate" error={candidate.error} onRetry={candidate.refetch} />
      ) : !candidate.data ? (
        <CandidateBones />
      ) : (
        <>
          <PageHeader
            above={
              <Link href={`/jobs/${candidate.data.jobId}`} className="hover:text-ink" dir="auto">
                {job?.title ?? 'Job'}
              </Link>
            }
            title={<span dir="auto">{candidate.data.name}</span>}
            beside={candidate.data.email}
          >
            <CandidateActions candidate={candidate.data} mayInvite={job?.state === 'open'} />
          </PageHeader>
          <div className="grid gap-x-10 gap-y-8 border-t border-line pt-6 lg:grid-cols-[minmax(0,1fr)_18rem]">
            <div className="grid min-w-0 content-start gap-9">
              <CvQuestions candidate={candidate.data} isPublished={job?.planVersion !== null} />
              <CvText candidate={candidate.data} />
            </div>
            <aside aria-label="Interview and tickets" className="grid content-start gap-7 max-lg:order-first">
              <section className="grid gap-1.5">
                <h2 className="text-16 font-semibold">Interview</h2>
                <InterviewInWords interview={candidate.data.interview} />
                {candidate.data.interview && (
                  <ButtonLink href={`/interviews/${candidate.data.interview.id}`} size="small" className="mt-1 justify-self-start">
                    Open interview
                  </ButtonLink>
                )}
              </section>
              <TicketHistory candidateId={candidateId} />
            </aside>
          </div>
        </>
      )}
    </Page>
  );
}

const CandidateBones = () => (
  <div role="status" aria-label="Loading" className="grid gap-6">
    <Bone className="mt-5 h-9 w-64" />
    <Bone className="h-96" />
  </div>
);
