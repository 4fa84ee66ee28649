import { z } from '@hono/zod-openapi';
import { InterviewStatus } from '@viva/domain';
import { Instant } from '../../http/contract.ts';
import { VoiceState } from '../../live/voice.ts';

/** Short, random and unlike the interview's own id, so that a page address gives nothing away. */
export const PublicInterviewRef = z.object({ publicId: z.string().regex(/^[a-z0-9]{16}$/) });

export const PublicInterview = z
  .object({
    status: InterviewStatus,
    company: z.string(),
    job: z.string(),
    candidateName: z.string(),
    minutes: z.number().int(),
    /** Recording is on for the job and the candidate agreed. */
    recordsVoice: z.boolean(),
    topics: z.number().int(),
    voice: VoiceState,
    startedAt: Instant.nullable(),
    endsAt: Instant.nullable(),
    replyBy: z.iso.date().nullable(),
    contact: z.string().nullable(),
  })
  .openapi('PublicInterview');
export type PublicInterview = z.infer<typeof PublicInterview>;
