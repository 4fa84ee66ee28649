import { type Client, DatabaseError } from 'pg';
import { ACTORS, type Actor, identityOf, type Stage } from './actors.ts';

/** One thing to try on a table, and who must succeed; everybody else must not. */
export type Probe = {
  /** May name :organization, :me and every id of the tenant as `:interviewId`. */
  sql: string;
  may: Actor[];
  /** Brings about, as superuser, what the statement needs. */
  prepare?: string;
};

/** Operations of one table, by name. */
export type TableAccess = Record<string, Probe>;

/** Who reaches a row. Runs inside the client's open transaction and leaves nothing behind. */
export async function whoSucceeds(client: Client, stage: Stage, probe: Probe): Promise<Actor[]> {
  const succeeded: Actor[] = [];
  for (const actor of ACTORS) if (await succeeds(client, stage, probe, actor)) succeeded.push(actor);
  return succeeded;
}

async function succeeds(client: Client, stage: Stage, probe: Probe, actor: Actor): Promise<boolean> {
  const identity = identityOf(actor, stage);
  const settings = Object.entries(identity.settings ?? {}).map(([name, value]) => `set local ${name} = ${quoted(value)};`);
  const claims = identity.userId === undefined ? {} : { sub: identity.userId, role: identity.role };
  const prepared = probe.prepare === undefined ? '' : `${named(probe.prepare, stage, undefined)};`;
  const become = `${settings.join('')} set local request.jwt.claims = ${quoted(JSON.stringify(claims))}; set local role ${identity.role}`;
  try {
    await client.query(`savepoint before; ${prepared} ${become}`);
    const { rowCount } = await client.query(named(probe.sql, stage, identity.userId));
    return (rowCount ?? 0) > 0;
  } catch (error) {
    if (error instanceof DatabaseError && error.code === '42501') return false;
    throw new Error(`${actor} met another refusal than that of rights: ${String(error)} at ${probe.sql}`, { cause: error });
  } finally {
    await client.query('rollback to savepoint before; release savepoint before');
  }
}

function named(text: string, { harbour }: Stage, me: string | undefined): string {
  const values: Record<string, string | Buffer> = { ...harbour, organization: harbour.organizationId, me: me ?? harbour.owner };
  return text.replace(/(?<!:):([a-zA-Z]+)/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`A probe names :${name}, which the stage does not have.`);
    return typeof value === 'string' ? quoted(value) : `'\\x${value.toString('hex')}'::bytea`;
  });
}

const quoted = (value: string) => `'${value.replaceAll("'", "''")}'`;
