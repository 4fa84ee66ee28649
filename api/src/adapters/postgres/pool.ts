import { Pool, types } from 'pg';

const BIGINT = 20;
const DATE = 1082;

/** Counts and sizes fit a number; a calendar day stays the text it is, for a day has no time zone. */
const getTypeParser = (oid: number, format?: 'text' | 'binary') => {
  if (oid === BIGINT) return Number;
  if (oid === DATE) return String;
  return types.getTypeParser(oid, format);
};

/** A pool outlives a server that restarts: what breaks a connection is told, not thrown. */
export function openPool(connectionString: string, connections: number, onError: (error: Error) => void): Pool {
  const pool = new Pool({ connectionString, max: connections, types: { getTypeParser }, connectionTimeoutMillis: 10_000 });
  pool.on('error', onError);
  // The pool listens to idle connections alone; one that breaks at work would end the process.
  pool.on('connect', (client) => client.on('error', onError));
  return pool;
}
