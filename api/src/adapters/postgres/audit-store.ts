import type { AuditStore } from '../../ports/organization-stores.ts';
import type { Transaction } from './scopes.ts';

export const auditStore = (transaction: Transaction): AuditStore => ({
  note: async ({ userId, organizationId }, action, subject) => {
    await transaction
      .insertInto('audit_events')
      .values({
        organization_id: organizationId,
        actor_kind: 'recruiter',
        actor_id: userId,
        action,
        subject_kind: subject.kind,
        subject_id: subject.id,
      })
      .execute();
  },
});
