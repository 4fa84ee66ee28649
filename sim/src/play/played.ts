import type { Brief } from '@viva/agent/text-interviewer';
import type { FinishReason, TokenUse, Turn } from '@viva/domain';
import type { Candidate } from '../candidates/candidate.ts';
import type { ModelKind } from '../models/model-kind.ts';
import type { Role } from '../roles.ts';

/** An interview that is over, with everything that can be said about it. */
export type Played = {
  role: Role;
  candidate: Candidate;
  model: ModelKind;
  brief: Brief;
  turns: readonly Turn[];
  /** Undefined when it came to none. */
  ending: FinishReason | undefined;
  uses: readonly TokenUse[];
};
