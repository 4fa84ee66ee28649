import { isLoopback } from '@viva/domain';
import { z } from 'zod';

const url = (...protocols: string[]) =>
  z.url({ protocol: new RegExp(`^(${protocols.join('|')})$`) }).transform((text) => text.replace(/\/+$/, ''));
const secret = z.string().min(16);
const port = z.coerce.number().int().min(0).max(65_535);

const keepsSessions = ({ protocol, hostname }: URL) => protocol === 'https:' || isLoopback(hostname);

const Env = z
  .object({
    DATABASE_URL: z.string().startsWith('postgres'),
    DATABASE_SERVICE_URL: z.string().startsWith('postgres'),
    SUPABASE_URL: url('http', 'https'),
    SUPABASE_PUBLISHABLE_KEY: z.string().min(1),
    SUPABASE_SECRET_KEY: z.string().min(1),
    LIVEKIT_URL: url('http', 'https', 'ws', 'wss'),
    LIVEKIT_PUBLIC_URL: url('ws', 'wss').optional(),
    LIVEKIT_API_KEY: z.string().min(1),
    LIVEKIT_API_SECRET: secret,
    API_PORT: port.default(8787),
    API_HOST: z.string().default('127.0.0.1'),
    PUBLIC_URL: url('http', 'https').refine((address) => keepsSessions(new URL(address)), {
      error: 'plain http is for this machine alone, since anybody on the way could read the sessions. Serve it over https.',
    }),
    AGENT_TOKEN: secret,
    TICKET_PEPPER: secret,
    TRUSTED_PROXY_HOPS: z.coerce.number().int().min(0).max(10).default(0),
    CV_LIMIT_FILES: z.coerce.number().int().min(1).default(5_000),
    CV_LIMIT_BYTES: z.coerce.number().int().min(1).default(10_000_000_000),
    /** Both or neither; without them plans come from the library and a person scores. */
    LLM_BASE_URL: url('http', 'https').optional(),
    LLM_MODEL: z.string().max(120).optional(),
    LLM_API_KEY: z.string().optional(),
    LLM_CHEAP_MODEL: z.string().max(120).optional(),
    LLM_FALLBACK_MODEL: z.string().max(120).optional(),
    LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
    /** `inline`: this process works on the tasks; `separate`: background.ts does. */
    BACKGROUND: z.enum(['inline', 'separate']).default('inline'),
  })
  .refine((env) => (env.LLM_BASE_URL === undefined) === (env.LLM_MODEL === undefined), {
    path: ['LLM_MODEL'],
    error: 'LLM_BASE_URL and LLM_MODEL go together: where the model answers, and which one.',
  })
  .transform((env) => ({ ...env, LIVEKIT_PUBLIC_URL: env.LIVEKIT_PUBLIC_URL ?? env.LIVEKIT_URL.replace(/^http/, 'ws') }));
export type Env = z.infer<typeof Env>;

type Environment = Record<string, string | undefined>;

/** Names what is missing or wrong, and never prints a value. */
export const readEnv = (given: Environment = process.env): Env => read(Env, given);

const DemoEnv = z.object({ DEMO_PASSWORD: z.string().min(8) });
export const readDemoEnv = (): z.infer<typeof DemoEnv> => read(DemoEnv, process.env);

function read<S extends z.ZodType>(schema: S, given: Environment): z.infer<S> {
  const set = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(set);
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The environment is not complete.\n${wrong.join('\n')}`);
}
