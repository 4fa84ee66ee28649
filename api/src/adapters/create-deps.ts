import { createHmac, timingSafeEqual } from 'node:crypto';
import { processorOf } from '@viva/domain';
import type { Deps } from '../deps.ts';
import type { Env } from '../env.ts';
import { describeError } from '../http/describe-error.ts';
import type { Log } from '../ports/log.ts';
import { createLanguage } from './language/create-language.ts';
import { createRooms } from './livekit/rooms.ts';
import { createDatabase, type TaskKinds } from './postgres/database.ts';
import { openEventFeed } from './postgres/event-feed.ts';
import { openScopes, openTasks, type Tasks } from './postgres/index.ts';
import { createThrottle } from './postgres/throttle.ts';
import { createFileStorage } from './supabase/file-storage.ts';
import { createReadSession } from './supabase/read-session.ts';

const QUEUES = {
  'parse-cv': { retryLimit: 5, retryDelay: 2, retryBackoff: true, retryDelayMax: 60, expireInSeconds: 120 },
  'draft-plan': { retryLimit: 3, retryDelay: 2, retryBackoff: true, retryDelayMax: 60, expireInSeconds: 300 },
  'write-report': { retryLimit: 20, retryDelay: 2, retryBackoff: true, retryDelayMax: 300, expireInSeconds: 300 },
};

export type OpenDeps = {
  deps: Deps;
  tasks: Tasks<TaskKinds>;
  /** Ends what readers follow, so that a server can finish its last requests. */
  endStreams(): Promise<void>;
  close(): Promise<void>;
};

/** Connects the ports to PostgreSQL, Supabase and LiveKit. */
export async function createDeps(env: Env, log: Log, { works }: { works: boolean }): Promise<OpenDeps> {
  const onError = (error: Error) => log.warn({ error: describeError(error) }, 'a connection to the database broke');
  const scopes = openScopes({ requestUrl: env.DATABASE_URL, serviceUrl: env.DATABASE_SERVICE_URL, onError });
  const tasks = await openTasks<TaskKinds>({ serviceUrl: env.DATABASE_SERVICE_URL, queues: QUEUES, supervise: works, onError });
  const onUnknown = () => log.warn({}, 'the database told of a kind of change that is not known here');
  const events = await openEventFeed({ url: env.DATABASE_SERVICE_URL, onUnknown, onError });
  const supabase = { url: env.SUPABASE_URL, publishableKey: env.SUPABASE_PUBLISHABLE_KEY, secretKey: env.SUPABASE_SECRET_KEY };
  const agentToken = keyed(env.TICKET_PEPPER, env.AGENT_TOKEN);
  const deps: Deps = {
    publicUrl: env.PUBLIC_URL,
    livekitPublicUrl: env.LIVEKIT_PUBLIC_URL,
    processors: [env.LLM_BASE_URL === undefined ? null : processorOf(env.LLM_BASE_URL)].filter((name) => name !== null),
    trustedProxyHops: env.TRUSTED_PROXY_HOPS,
    cvLimits: { files: env.CV_LIMIT_FILES, bytes: env.CV_LIMIT_BYTES },
    readSession: createReadSession(env.SUPABASE_URL),
    isAgentToken: (token) => timingSafeEqual(keyed(env.TICKET_PEPPER, token), agentToken),
    hashTicket: (ticket) => keyed(env.TICKET_PEPPER, ticket),
    database: createDatabase(scopes, tasks),
    files: createFileStorage(supabase),
    rooms: createRooms({ url: env.LIVEKIT_URL, apiKey: env.LIVEKIT_API_KEY, apiSecret: env.LIVEKIT_API_SECRET }),
    language: languageOf(env, log),
    throttle: createThrottle(scopes.throttlePool),
    events,
    log,
  };
  const close = async () => {
    await tasks.close();
    await scopes.close();
  };
  return { deps, tasks, endStreams: () => events.close(), close };
}

function languageOf(env: Env, log: Log) {
  if (env.LLM_BASE_URL === undefined || env.LLM_MODEL === undefined) return undefined;
  return createLanguage(
    {
      baseUrl: env.LLM_BASE_URL,
      apiKey: env.LLM_API_KEY,
      model: env.LLM_MODEL,
      cheapModel: env.LLM_CHEAP_MODEL,
      fallbackModel: env.LLM_FALLBACK_MODEL,
    },
    log,
  );
}

const keyed = (key: string, text: string) => createHmac('sha256', key).update(text).digest();
