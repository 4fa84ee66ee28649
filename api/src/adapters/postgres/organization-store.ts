import { sql } from 'kysely';
import type { OrganizationStore } from '../../ports/organization-stores.ts';
import type { Transaction } from './scopes.ts';

export const organizationStore = (transaction: Transaction): OrganizationStore => ({
  ownMembership: async () => {
    const row = await transaction
      .selectFrom('memberships as membership')
      .innerJoin('organizations as organization', 'organization.id', 'membership.organization_id')
      .where('membership.user_id', '=', sql<string>`(select auth.uid())`)
      .select(['organization.id', 'organization.name', 'membership.role'])
      .orderBy('membership.created_at')
      .executeTakeFirst();
    return row && { organization: { id: row.id, name: row.name }, role: row.role };
  },
  create: async (name) => {
    const { rows } = await sql<{ id: string | null }>`select private.create_organization(${name}) as id`.execute(transaction);
    const id = rows[0]?.id;
    return id == null ? undefined : { id, name };
  },
});
