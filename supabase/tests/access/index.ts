import type { TableAccess } from '../probe.ts';
import { interviewAccess } from './interviews.ts';
import { jobAccess } from './jobs.ts';
import { operationAccess } from './operations.ts';
import { reportAccess } from './reports.ts';

/** Who may do what on every table. The list is the rule: what is not here is refused. */
export const ACCESS: Record<string, TableAccess> = { ...jobAccess, ...interviewAccess, ...reportAccess, ...operationAccess };
