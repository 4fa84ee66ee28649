import { createDeps } from './adapters/create-deps.ts';
import { createLog } from './adapters/pino-log.ts';
import { readEnv } from './env.ts';
import { onStop } from './on-stop.ts';
import { runBackground } from './run-background.ts';

const env = readEnv();
const log = createLog(env.LOG_LEVEL, 'background');
const open = await createDeps(env, log, { works: true });
const background = await runBackground(open);
log.info({}, 'working on tasks');

onStop(log, async () => {
  await Promise.all([open.endStreams(), background.stop()]);
  await open.close();
});
