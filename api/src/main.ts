import { createDeps } from './adapters/create-deps.ts';
import { createLog } from './adapters/pino-log.ts';
import { readEnv } from './env.ts';
import { onStop } from './on-stop.ts';
import { runBackground } from './run-background.ts';
import { serve } from './serve.ts';

const env = readEnv();
const log = createLog(env.LOG_LEVEL, 'api');
const works = env.BACKGROUND === 'inline';
const open = await createDeps(env, log, { works });
const background = works ? await runBackground(open) : undefined;
const server = await serve(open.deps, { port: env.API_PORT, host: env.API_HOST });
log.info({ url: server.url, background: env.BACKGROUND }, 'listening');

onStop(log, async () => {
  const stopped = server.stop();
  await open.endStreams();
  await Promise.all([stopped, background?.stop()]);
  await open.close();
});
