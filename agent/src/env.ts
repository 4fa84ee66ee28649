import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const Env = z
  .object({
    API_URL: z.url().default('http://127.0.0.1:8787'),
    AGENT_TOKEN: z.string().min(1),
    LIVEKIT_URL: z.url().default('ws://127.0.0.1:7880'),
    LIVEKIT_API_KEY: z.string().min(1),
    LIVEKIT_API_SECRET: z.string().min(1),
    AGENT_PORT: z.coerce.number().int().min(1).max(65_535).default(8081),
    SPEECH_URL: z.url().default('http://127.0.0.1:8790'),
    STT: z.enum(['local', 'deepgram', 'openai']).default('local'),
    TTS: z.enum(['local', 'elevenlabs', 'openai']).default('local'),
    /** Both or neither; without them the plan and its prepared words conduct the interview. */
    LLM_BASE_URL: z.url().optional(),
    LLM_MODEL: z.string().max(120).optional(),
    LLM_API_KEY: z.string().optional(),
    LLM_CHEAP_MODEL: z.string().max(120).optional(),
    LLM_FALLBACK_MODEL: z.string().max(120).optional(),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
    /** Interviews at once. */
    VIVA_CAPACITY: z.coerce.number().int().min(1).max(100).default(4),
    VIVA_CACHE_DIR: z.string().default(fileURLToPath(new URL('../../.cache', import.meta.url))),
  })
  .refine((env) => (env.LLM_BASE_URL === undefined) === (env.LLM_MODEL === undefined), {
    path: ['LLM_MODEL'],
    error: 'LLM_BASE_URL and LLM_MODEL go together: where the model answers, and which one',
  });
export type AgentEnv = z.infer<typeof Env>;

/** @throws Error that names each setting that is missing or wrong. */
export function readEnv(source: NodeJS.ProcessEnv = process.env): AgentEnv {
  const set = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const read = Env.safeParse(set);
  if (read.success) return read.data;
  const problems = read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new Error(`The agent's settings are not complete. ${problems.join('. ')}`);
}
