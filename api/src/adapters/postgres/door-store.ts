import { sql } from 'kysely';
import type { DoorStore } from '../../ports/ticket-stores.ts';
import type { Transaction } from './scopes.ts';

export const doorStore = (transaction: Transaction): DoorStore => ({
  findInterview: async (publicId, sessionHash) => {
    const { rows } = await sql<{ id: string; organization_id: string }>`
      select id, organization_id from private.find_interview(${publicId}, ${sessionHash})
    `.execute(transaction);
    const row = rows[0];
    return row && { id: row.id, organizationId: row.organization_id };
  },
});
