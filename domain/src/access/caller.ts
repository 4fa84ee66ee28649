import { z } from 'zod';

export const Role = z.enum(['owner', 'editor', 'reviewer']);
export type Role = z.infer<typeof Role>;

/** Who calls the api; never a nullable id. */
export type Caller =
  | { kind: 'nobody' }
  | { kind: 'recruiter'; userId: string; organizationId: string; role: Role }
  | { kind: 'candidate'; interviewId: string }
  | { kind: 'agent' };

export type Action =
  | 'read-jobs'
  | 'edit-jobs'
  | 'read-candidates'
  | 'edit-candidates'
  | 'issue-tickets'
  | 'read-interviews'
  | 'score'
  | 'decide'
  | 'resolve-requests'
  | 'take-part'
  | 'conduct';

const EDITING: readonly Action[] = [
  'read-jobs',
  'edit-jobs',
  'read-candidates',
  'edit-candidates',
  'issue-tickets',
  'read-interviews',
  'score',
  'decide',
  'resolve-requests',
];

const ALLOWED: Record<Caller['kind'] | Role, readonly Action[]> = {
  nobody: [],
  recruiter: [],
  owner: EDITING,
  editor: EDITING,
  reviewer: ['read-jobs', 'read-candidates', 'read-interviews', 'score', 'decide', 'resolve-requests'],
  candidate: ['take-part'],
  agent: ['conduct'],
};

/** The one table of who may do what; row level security says the same again in the database. */
export const mayDo = (caller: Caller, action: Action) => ALLOWED[caller.kind === 'recruiter' ? caller.role : caller.kind].includes(action);
