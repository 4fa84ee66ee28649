export { type StandInOptions, type SupabaseStandIn, startSupabaseStandIn } from './start-supabase-stand-in.ts';
