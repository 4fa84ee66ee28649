import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AgentServer, initializeLogger, ServerOptions } from '@livekit/agents';
import { AgentApi } from './call/agent-api.ts';
import { removeLeftOverSessions, SESSION_FOLDERS } from './call/session-folders.ts';
import { SETTLE_WITHIN_MS } from './call/settle-within.ts';
import { type AgentEnv, readEnv } from './env.ts';
import { createLogger } from './log.ts';
import { reportPresence } from './presence.ts';
import { createSpeechModels } from './speech-models.ts';
import { LineStore } from './voice/line-store.ts';

const AGENT_NAME = 'viva-interviewer';
const IDLE_PROCESSES = 1;
const MINUTE_MS = 60_000;

const env = readEnv();
const log = createLogger(env.LOG_LEVEL);
initializeLogger({ pretty: false, level: 'warn' });

const server = new AgentServer(serverOptions(env));
const models = createSpeechModels(env);
let presence: { stop(): void } | undefined;

server.event.on('worker_registered', () => {
  log.info({ capacity: env.VIVA_CAPACITY }, 'ready for calls');
  presence ??= reportPresence(new AgentApi(env.API_URL, env.AGENT_TOKEN), models, randomUUID(), log);
});
process.once('SIGTERM', () => void leave('running interviews end first', () => server.drain()));
process.once('SIGINT', () => void leave('running interviews are left to the next agent', async () => {}));

void new LineStore(join(env.VIVA_CACHE_DIR, 'lines')).forgetUnused(Date.now()).catch((error: unknown) => {
  log.warn({ error }, 'old rendered lines could not be removed');
});

void removeLeftOverSessions(SESSION_FOLDERS, Date.now()).catch((error: unknown) => {
  log.warn({ error }, 'the sound of earlier calls could not be removed');
});

try {
  await server.run();
} catch (error) {
  log.fatal({ error }, 'the worker stopped');
  process.exit(1);
}

/** Load is counted in calls, not in processor time: one busy moment must not turn a free place into a refusal. */
function serverOptions({ LIVEKIT_URL, LIVEKIT_API_KEY, LIVEKIT_API_SECRET, AGENT_PORT, VIVA_CAPACITY }: AgentEnv): ServerOptions {
  return new ServerOptions({
    agent: fileURLToPath(new URL('./interview-call.ts', import.meta.url)),
    agentName: AGENT_NAME,
    wsURL: LIVEKIT_URL,
    apiKey: LIVEKIT_API_KEY,
    apiSecret: LIVEKIT_API_SECRET,
    host: '127.0.0.1',
    port: AGENT_PORT,
    production: true,
    numIdleProcesses: IDLE_PROCESSES,
    initializeProcessTimeout: MINUTE_MS,
    loadFunc: async (worker) => worker.activeJobs.length / VIVA_CAPACITY,
    loadThreshold: 1,
    sessionEndTimeout: SETTLE_WITHIN_MS + 2 * MINUTE_MS,
    drainTimeout: 60 * MINUTE_MS,
  });
}

async function leave(how: string, before: () => Promise<unknown>): Promise<void> {
  log.info({ how }, 'the worker leaves');
  presence?.stop();
  await before().catch((error: unknown) => log.error({ error }, 'the worker could not wait'));
  await server.close();
  process.exit(0);
}
