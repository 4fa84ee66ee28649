// The only way to the database. Stores (`<thing>-store.ts` in this folder) are functions of a `Transaction` and hold SQL;
// they never open one. A verb gets its transaction from a scope: withUser for signed-in people; withTicket, withInterview
// and withOrganization for candidates, the agent and tasks. Name columns one by one on tickets, interviews and cvs: hashes,
// sessions, leases and accommodations are not readable by every caller, so `selectAll` and `returningAll` are refused.
// After a migration changes, run `pnpm --filter @viva/api run generate-types`.
export { openScopes } from './scopes.ts';
export { openTasks, type Tasks } from './tasks.ts';
