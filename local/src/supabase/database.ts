import pg from 'pg';

/** On whose behalf a request asks: the role and claims that the row security policies see. */
export type Caller = { role: 'anon' | 'authenticated' | 'service_role'; claims: Record<string, unknown> };

export type Query = <Row extends pg.QueryResultRow>(text: string, values?: unknown[]) => Promise<Row[]>;

export type Database = {
  /** A transaction past row security, as Supabase's own services have it. */
  asService<T>(work: (query: Query) => Promise<T>): Promise<T>;
  /** A transaction under the caller's role and claims: the bucket policies decide. */
  asCaller<T>(caller: Caller, work: (query: Query) => Promise<T>): Promise<T>;
  /** The same, and everything it did is undone: may the caller do this? */
  rehearseAsCaller<T>(caller: Caller, work: (query: Query) => Promise<T>): Promise<T>;
  close(): Promise<void>;
};

const CONNECTIONS = 8;

export function openDatabase(adminUrl: string): Database {
  const pool = new pg.Pool({ connectionString: adminUrl, max: CONNECTIONS });
  // A server that stops closes idle connections; the next query reports it, this must not end the process.
  pool.on('error', () => {});
  // The pool listens to idle connections alone; one that breaks at work would end it as well.
  pool.on('connect', (client) => client.on('error', () => {}));

  async function inTransaction<T>(
    caller: Caller | undefined,
    ending: 'commit' | 'rollback',
    work: (query: Query) => Promise<T>,
  ): Promise<T> {
    const client = await pool.connect();
    let broken: Error | undefined;
    try {
      await client.query('begin');
      if (caller) {
        await client.query("select set_config('role', $1, true), set_config('request.jwt.claims', $2, true)", [
          caller.role,
          JSON.stringify({ ...caller.claims, role: caller.role }),
        ]);
      }
      const outcome = await work(async (text, values) => (await client.query(text, values)).rows);
      await client.query(ending);
      return outcome;
    } catch (error) {
      await client.query('rollback').catch((lost: Error) => {
        broken = lost;
      });
      throw error;
    } finally {
      client.release(broken);
    }
  }

  return {
    asService: (work) => inTransaction(undefined, 'commit', work),
    asCaller: (caller, work) => inTransaction(caller, 'commit', work),
    rehearseAsCaller: (caller, work) => inTransaction(caller, 'rollback', work),
    close: () => pool.end(),
  };
}
