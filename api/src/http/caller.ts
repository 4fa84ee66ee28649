import type { Caller } from '@viva/domain';
import type { Deps } from '../deps.ts';
import type { ProblemCode } from './problem.ts';

/** What every handler finds in its context. */
export type BaseEnv = { Variables: { deps: Deps; requestId: string; caller: Caller; problemCode?: ProblemCode } };

/** Someone whose session is valid; member of an organization or not. */
export type User = { userId: string; email: string; token: string };
export type Recruiter = Extract<Caller, { kind: 'recruiter' }> & User;
export type Candidate = Extract<Caller, { kind: 'candidate' }>;

export type UserEnv = BaseEnv & { Variables: { user: User } };
export type RecruiterEnv = BaseEnv & { Variables: { recruiter: Recruiter } };
export type CandidateEnv = BaseEnv & { Variables: { candidate: Candidate } };
