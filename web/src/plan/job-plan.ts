import type { AnswerOf } from '#lib/answer.ts';
import type { ApiClient } from '#lib/api.ts';

/** The newest version of a job's plan, with what the checks say of it. */
export type JobPlan = AnswerOf<Awaited<ReturnType<ApiClient['jobs'][':jobId']['plan']['$get']>>>;
