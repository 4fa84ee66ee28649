import { defineAgent, type JobContext } from '@livekit/agents';
import { conduct, type Settle } from './call/conduct.ts';
import { type AgentEnv, readEnv } from './env.ts';
import { createLogger, quietFramework } from './log.ts';
import { createSpeechModels, type SpeechModels } from './speech-models.ts';

type Prepared = { env: AgentEnv; models: SpeechModels };

const owing = new WeakMap<object, Settle>();

/** What the worker runs in a process of its own for each call. */
export default defineAgent<Prepared>({
  prewarm(proc) {
    const env = readEnv();
    proc.userData = { env, models: createSpeechModels(env) };
  },
  async entry(ctx) {
    const { env, models } = ctx.proc.userData;
    const log = createLogger(env.LOG_LEVEL, { interviewId: ctx.job.metadata, callId: ctx.job.id });
    process.on('unhandledRejection', (error) => log.error({ error }, 'something failed that nobody waited for'));
    quietFramework();
    try {
      await conduct({ ctx: ctx as JobContext, env, models, log }, (settle) => owing.set(ctx, settle));
    } catch (error) {
      log.error({ error }, 'the call failed');
      ctx.shutdown('failed');
    }
  },
  async onSessionEnd(ctx) {
    await owing.get(ctx)?.();
  },
});
