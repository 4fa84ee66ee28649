import { Kysely, type Transaction as KyselyTransaction, PostgresDialect, sql } from 'kysely';
import type { Pool } from 'pg';
import { openPool } from './pool.ts';
import type { DB } from './schema.gen.ts';

export type Transaction = KyselyTransaction<DB>;
export type Work<Result> = (transaction: Transaction) => Promise<Result>;

/** Claims of a verified Supabase JWT; the database reads `sub`. */
export type UserClaims = { sub: string; email?: string };

/** Every way into the database. Each is one transaction with the rights of one caller; what the work throws rolls it back. */
export type Scopes = {
  /** As a signed-in person: sees and changes what their memberships allow. */
  withUser<Result>(claims: UserClaims, work: Work<Result>): Promise<Result>;
  /** As the service, for one interview: candidate and agent. */
  withInterview<Result>(interviewId: string, work: Work<Result>): Promise<Result>;
  /** As the service, for the holder of a ticket: look, redeem, ask for a person. */
  withTicket<Result>(hash: Uint8Array, work: Work<Result>): Promise<Result>;
  /** As the service, for background work of one organization. */
  withOrganization<Result>(organizationId: string, work: Work<Result>): Promise<Result>;
  /** As the service that knows nobody yet: no tenant's row, only the definer functions, workers and throttles. */
  withoutScope<Result>(work: Work<Result>): Promise<Result>;
  /** For rate-limiter-flexible alone: the table `rate_limits` exists, so give it `tableCreated: true`. */
  throttlePool: Pool;
  /** False when either login cannot reach the database. */
  isReady(): Promise<boolean>;
  close(): Promise<void>;
};

export type ScopesOptions = {
  requestUrl: string;
  serviceUrl: string;
  /** Per login. */
  connections?: number;
  onError: (error: Error) => void;
};

const DEFAULT_CONNECTIONS = 10;

export function openScopes({ requestUrl, serviceUrl, connections = DEFAULT_CONNECTIONS, onError }: ScopesOptions): Scopes {
  const servicePool = openPool(serviceUrl, connections, onError);
  const requests = new Kysely<DB>({ dialect: new PostgresDialect({ pool: openPool(requestUrl, connections, onError) }) });
  const service = new Kysely<DB>({ dialect: new PostgresDialect({ pool: servicePool }) });
  const scoped =
    <Key>(set: (key: Key) => ReturnType<typeof setting>) =>
    <Result>(key: Key, work: Work<Result>) =>
      service.transaction().execute(async (transaction) => {
        await set(key).execute(transaction);
        return work(transaction);
      });
  return {
    withUser: (claims, work) =>
      requests.transaction().execute(async (transaction) => {
        await asUser(claims).execute(transaction);
        return work(transaction);
      }),
    withInterview: scoped((id: string) => setting('app.interview_id', id)),
    withTicket: scoped((hash: Uint8Array) => setting('app.ticket_hash', Buffer.from(hash).toString('hex'))),
    withOrganization: scoped((id: string) => setting('app.organization_id', id)),
    withoutScope: (work) => service.transaction().execute(work),
    throttlePool: servicePool,
    isReady: async () => {
      const answers = await Promise.allSettled([requests, service].map((login) => sql`select 1`.execute(login)));
      return answers.every((answer) => answer.status === 'fulfilled');
    },
    close: async () => {
      await Promise.all([requests.destroy(), service.destroy()]);
    },
  };
}

/** `true` ends the setting with the transaction, so nothing leaks to the connection's next caller. */
const setting = (name: string, value: string) => sql`select set_config(${name}, ${value}, true)`;

const asUser = (claims: UserClaims) => {
  const json = JSON.stringify({ ...claims, role: 'authenticated' });
  return sql`select set_config('request.jwt.claims', ${json}, true), set_config('role', 'authenticated', true)`;
};
