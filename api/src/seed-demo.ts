import { createDeps } from './adapters/create-deps.ts';
import { createLog } from './adapters/pino-log.ts';
import { signInDemo } from './adapters/supabase/sign-in-demo.ts';
import { DEMO } from './demo/demo-texts.ts';
import { seedDemo } from './demo/seed-demo.ts';
import { readDemoEnv, readEnv } from './env.ts';

const env = readEnv();
const { DEMO_PASSWORD: password } = readDemoEnv();
const supabase = { url: env.SUPABASE_URL, publishableKey: env.SUPABASE_PUBLISHABLE_KEY, secretKey: env.SUPABASE_SECRET_KEY };
const { deps, endStreams, close } = await createDeps(env, createLog('silent', 'api'), { works: false });
try {
  const { candidateUrl } = await seedDemo(deps, await signInDemo(supabase, DEMO.email, password));
  process.stdout.write(`${JSON.stringify({ recruiter: { email: DEMO.email, password }, candidateUrl })}\n`);
} finally {
  await endStreams();
  await close();
}
