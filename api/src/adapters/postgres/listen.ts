import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { z } from 'zod';

/** What the database tells on commit: a type and ids, never content. `organizationId` is absent for what concerns everybody. */
const Change = z.object({
  type: z.enum([
    'turn-recorded',
    'interview-changed',
    'report-changed',
    'candidate-changed',
    'ticket-changed',
    'request-changed',
    'voice-changed',
    'plan-changed',
    'usage-changed',
  ]),
  organizationId: z.uuid().optional(),
  jobId: z.uuid().optional(),
  candidateId: z.uuid().optional(),
  interviewId: z.uuid().optional(),
  number: z.number().int().optional(),
});
export type Change = z.infer<typeof Change>;

export type ListenOptions = {
  /** A session connection: the service's URL, never a transaction pooler's. */
  url: string;
  onChange: (change: Change) => void;
  /** Listening again after a gap; what changed meanwhile was missed, so followers should look afresh. */
  onGap?: () => void;
  onError?: (error: Error) => void;
};

const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 5_000;
const PULSE_MS = 30_000;

/** Follows what is told on `viva`, connecting again for as long as it takes. Resolves once it listens. */
export async function listenForChanges(options: ListenOptions): Promise<{ close(): Promise<void> }> {
  const ended = new AbortController();
  const ignore = () => undefined;
  let current = await connect(options);
  const follow = async () => {
    for (;;) {
      await lost(current, ended.signal);
      await current.end().catch(ignore);
      if (ended.signal.aborted) return;
      const next = await reconnect(options, ended.signal);
      if (next === undefined) return;
      current = next;
      options.onGap?.();
    }
  };
  const followed = follow();
  return {
    close: async () => {
      ended.abort();
      await followed;
    },
  };
}

async function connect({ url, onChange, onError }: ListenOptions): Promise<Client> {
  const client = new Client({ connectionString: url, keepAlive: true, connectionTimeoutMillis: 10_000, query_timeout: 10_000 });
  client.on('error', (error) => onError?.(error));
  client.on('notification', ({ payload }) => {
    const change = readChange(payload);
    if (change !== undefined) onChange(change);
  });
  try {
    await client.connect();
    await client.query('listen viva');
    return client;
  } catch (error) {
    await client.end().catch(() => undefined);
    throw error;
  }
}

async function reconnect(options: ListenOptions, signal: AbortSignal): Promise<Client | undefined> {
  for (let waitMs = FIRST_WAIT_MS; !signal.aborted; waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS)) {
    try {
      return await connect(options);
    } catch (error) {
      options.onError?.(error instanceof Error ? error : new Error(String(error)));
      await pause(waitMs, undefined, { signal }).catch(() => undefined);
    }
  }
  return undefined;
}

/** Resolves when the connection is gone, or silent to a pulse, or no longer wanted. */
function lost(client: Client, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const pulse = setInterval(() => client.query('select 1').catch(end), PULSE_MS).unref();
    function end() {
      clearInterval(pulse);
      resolve();
    }
    client.once('end', end);
    client.once('error', end);
    signal.addEventListener('abort', end, { once: true });
    if (signal.aborted) end();
  });
}

function readChange(payload: string | undefined): Change | undefined {
  try {
    return Change.safeParse(JSON.parse(payload ?? '')).data;
  } catch {
    return undefined;
  }
}
