import { z } from 'zod';

const Env = z.object({
  /** Where the server reaches the api; browsers only ever see `/api` of this origin. */
  API_URL: z.url().default('http://127.0.0.1:8787'),
  SUPABASE_URL: z.url().default('http://127.0.0.1:54321'),
  SUPABASE_PUBLISHABLE_KEY: z.string().default(''),
  /** Where people reach these pages; decides the cookie's name and which Origin may change something. */
  PUBLIC_URL: z.url().default('http://localhost:3000'),
  LIVEKIT_PUBLIC_URL: z.url().default('ws://127.0.0.1:7880'),
  /** Proxies in front of this server whose x-forwarded-for is believed. */
  TRUSTED_PROXY_HOPS: z.coerce.number().int().min(0).default(0),
  NODE_ENV: z.string().default('production'),
});
export type Env = z.infer<typeof Env>;

let parsed: Env | undefined;

/** Read at the first request, not at the build: the same build serves every environment. */
export function environment(): Env {
  parsed ??= Env.parse(process.env);
  return parsed;
}
