'use client';
import { useQuery } from '@tanstack/react-query';
import { Page } from '#desk/page.tsx';
import { api } from '#lib/api.ts';
import { isNotHere } from '#lib/is-not-here.ts';
import { Bone } from '#ui/bones.tsx';
import { LoadFailed } from '#ui/load-failed.tsx';
import { NotHere } from '#ui/not-here.tsx';
import { LiveInterview } from './live/live-interview.tsx';
import { interviewQuery } from './queries.ts';
import { Review } from './review.tsx';

export function InterviewPage({ interviewId }: { interviewId: string }) {
  const interview = useQuery(interviewQuery(api, interviewId));
  if (isNotHere(interview.error)) {
    return <NotHere what="This interview" href="/interviews" place="Interviews" />;
  }
  if (interview.error && !interview.data) {
    return (
      <Page>
        <LoadFailed what="The interview" error={interview.error} onRetry={interview.refetch} />
      </Page>
    );
  }
  if (!interview.data) return <InterviewBones />;
  return interview.data.status.state === 'finished' ? <Review interview={interview.data} /> : <LiveInterview interview={interview.data} />;
}

const InterviewBones = () => (
  <div role="status" aria-label="Loading" className="grid gap-6 px-4 py-6 lg:px-7">
    <Bone className="mt-5 h-9 w-64" />
    <div className="grid gap-8 lg:grid-cols-[24rem_1fr_16rem]">
      <Bone className="h-[28rem]" />
      <Bone className="h-[28rem]" />
      <Bone className="h-64" />
    </div>
  </div>
);
