import { z } from 'zod';

/** Set all four to run the contract against a Supabase project with this checkout's migrations instead of the stand-in. It leaves no users behind. */
const RealProject = z.object({
  CONTRACT_SUPABASE_URL: z.url(),
  CONTRACT_SUPABASE_PUBLISHABLE_KEY: z.string().startsWith('sb_publishable_'),
  CONTRACT_SUPABASE_SECRET_KEY: z.string().startsWith('sb_secret_'),
  CONTRACT_DATABASE_URL: z.string(),
});

export const realProject = process.env.CONTRACT_SUPABASE_URL ? RealProject.parse(process.env) : undefined;
