import type { Role } from '@viva/domain';
import type { Organization } from '../organizations/organization.ts';
import type { Author } from './job-stores.ts';

export type OrganizationStore = {
  ownMembership(): Promise<{ organization: Organization; role: Role } | undefined>;
  /** Undefined when the caller belongs to one already. */
  create(name: string): Promise<Organization | undefined>;
};

export type AuditAction =
  | 'ticket-issued'
  | 'ticket-revoked'
  | 'competency-scored'
  | 'decision-made'
  | 'cv-downloaded'
  | 'recording-played'
  | 'request-resolved'
  | 'plan-published'
  | 'cv-question-approved';

/** Append-only; who and when come from the transaction itself. */
export type AuditStore = { note(by: Author, action: AuditAction, subject: { kind: string; id: string }): Promise<void> };
