import type { Role } from '@viva/domain';
import type { Deps } from '../deps.ts';

/** What every handler finds in its context. */
export type BaseEnv = { Variables: { deps: Deps; requestId: string; clientAddress: string } };

export type User = { userId: string; email: string };
export type Recruiter = { kind: 'recruiter'; userId: string; organizationId: string; role: Role };
export type Candidate = { kind: 'candidate'; interviewId: string };

export type UserEnv = BaseEnv & { Variables: { user: User } };
export type RecruiterEnv = BaseEnv & { Variables: { recruiter: Recruiter } };
export type CandidateEnv = BaseEnv & { Variables: { candidate: Candidate } };
