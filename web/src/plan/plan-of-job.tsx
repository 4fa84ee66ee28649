'use client';
import { useQuery } from '@tanstack/react-query';
import { type Job, planQuery } from '#jobs/queries.ts';
import { api } from '#lib/api.ts';
import { LoadFailed } from '#ui/load-failed.tsx';
import { PlanBones } from './plan-bones.tsx';
import { PlanPage } from './plan-page.tsx';

export function PlanOfJob({ job }: { job: Job }) {
  const plan = useQuery(planQuery(api, job.id));
  if (plan.data) return <PlanPage key={job.id} job={job} server={plan.data} />;
  return plan.error ? <LoadFailed what="The plan" error={plan.error} onRetry={plan.refetch} /> : <PlanBones />;
}
