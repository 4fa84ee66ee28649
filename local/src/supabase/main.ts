import { readStandInEnv, requireAllowedHere } from './env.ts';
import { startSupabaseStandIn } from './start-supabase-stand-in.ts';

try {
  requireAllowedHere();
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}
const env = readStandInEnv();
const standIn = await startSupabaseStandIn({
  adminUrl: env.DATABASE_ADMIN_URL,
  dataDir: env.SUPABASE_DATA_DIR,
  port: env.SUPABASE_PORT,
  signUp: env.SUPABASE_SIGN_UP,
  ...(env.SUPABASE_PUBLIC_URL ? { publicUrl: env.SUPABASE_PUBLIC_URL } : {}),
  onFault: ({ at, error }) =>
    console.error(JSON.stringify({ level: 'error', at, name: error.name, code: 'code' in error ? error.code : undefined })),
});
console.log(JSON.stringify({ level: 'info', url: standIn.url }));

const end = () => void standIn.stop().then(() => process.exit(0));
process.once('SIGINT', end);
process.once('SIGTERM', end);
