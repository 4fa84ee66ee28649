import { z } from '@hono/zod-openapi';
import { InterviewRef } from '../review/interview-summary.ts';

/** Rises with each claim; whoever holds an older one must fall silent and leave. */
export const Epoch = z.number().int().min(1).max(2_147_483_647);
export const HeldLease = z.strictObject({ epoch: Epoch });
export const ConductedInterviewRef = InterviewRef;
