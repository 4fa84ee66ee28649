'use client';
import { useQuery } from '@tanstack/react-query';
import { planQuery } from '#jobs/queries.ts';
import { api } from '#lib/api.ts';
import { Bone } from '#ui/bones.tsx';
import { LoadFailed } from '#ui/load-failed.tsx';
import { Moment } from '#ui/moment.tsx';
import { Notice } from '#ui/notice.tsx';
import { Competencies } from './competencies.tsx';
import { MinutesRuler } from './minutes-ruler.tsx';
import { NotScored } from './not-scored.tsx';

export function PlanOfJob({ jobId }: { jobId: string }) {
  const plan = useQuery(planQuery(api, jobId));
  if (plan.error) return <LoadFailed what="The plan" error={plan.error} onRetry={plan.refetch} />;
  if (!plan.data) return <PlanBones />;
  const { version, publishedAt, plan: content } = plan.data;
  return (
    <div className="grid gap-7">
      <div className="grid gap-2">
        <p className="text-13 text-ink-3">
          {publishedAt ? (
            <>
              Published · v{version} · <Moment at={publishedAt} />
            </>
          ) : (
            `Draft · v${version}`
          )}
          {content.source.drafter === 'library' && ' · from the built-in library'}
        </p>
        <MinutesRuler plan={content} />
      </div>
      {content.source.remark && <Notice tone="attention">{content.source.remark}</Notice>}
      <Competencies plan={content} />
      <NotScored plan={content} />
    </div>
  );
}

const PlanBones = () => (
  <div role="status" aria-label="Loading" className="grid gap-7">
    <Bone className="h-12" />
    <div className="grid gap-8 lg:grid-cols-[19rem_1fr]">
      <Bone className="h-80" />
      <Bone className="h-80" />
    </div>
  </div>
);
