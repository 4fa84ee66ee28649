import { z } from 'zod';

const LoopbackOnly = z
  .object({ NODE_ENV: z.string().optional(), ALLOW_LOCAL_AUTH: z.string().optional() })
  .refine((env) => env.NODE_ENV !== 'production' || env.ALLOW_LOCAL_AUTH === '1', {
    error:
      'The stand-in for Supabase is made for one machine, and NODE_ENV is production. Set SUPABASE_URL to a Supabase project, or ALLOW_LOCAL_AUTH=1 if you know that nobody else reaches this port.',
  });

/** Refuses to serve passwords and files of strangers from a stand-in nobody meant to run in production. */
export const requireAllowedHere = (env: Record<string, string | undefined> = process.env): void => {
  const allowed = LoopbackOnly.safeParse(env);
  if (!allowed.success) throw new Error(allowed.error.issues[0]?.message);
};

/** What the stand-in needs when it runs as a process of its own. */
export const readStandInEnv = (env: Record<string, string | undefined> = process.env) =>
  z
    .object({
      DATABASE_ADMIN_URL: z.string().min(1),
      SUPABASE_DATA_DIR: z.string().min(1),
      SUPABASE_PORT: z.coerce.number().int().min(0).max(65_535).default(54_321),
      SUPABASE_PUBLIC_URL: z.url().optional(),
      SUPABASE_SIGN_UP: z.enum(['open', 'closed']).default('open'),
    })
    .parse(env);
