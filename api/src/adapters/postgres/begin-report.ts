import type { Transaction } from './scopes.ts';

/** From the end of an interview on its report is being written; the task fills it. */
export async function beginReport(transaction: Transaction, interviewId: string, organizationId: string): Promise<void> {
  await transaction
    .insertInto('reports')
    .values({ interview_id: interviewId, organization_id: organizationId, version: 1 })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
