import { isLoopback } from '@viva/domain';
import { z } from 'zod';
import type { Environment } from '../folders.ts';

const port = (fallback: number) => z.coerce.number().int().min(1).max(65_533).default(fallback);

const webUrl = z.url({ protocol: /^https?$/ });

/** What a person may set (design §2). An empty value counts as not set, as in `.env.example`. */
const Settings = z.object({
  WEB_PORT: port(3000),
  API_PORT: port(8787),
  AGENT_PORT: port(8081),
  LIVEKIT_PORT: port(7880),
  SUPABASE_PORT: port(54_321),
  WEB_HOST: z.string().default('127.0.0.1'),
  DATABASE_URL: z.string().optional(),
  DATABASE_SERVICE_URL: z.string().optional(),
  DATABASE_ADMIN_URL: z.string().optional(),
  SUPABASE_URL: z.url().optional(),
  SUPABASE_PUBLISHABLE_KEY: z.string().optional(),
  SUPABASE_SECRET_KEY: z.string().optional(),
  LIVEKIT_URL: z.url().optional(),
  LIVEKIT_PUBLIC_URL: z.url().optional(),
  LIVEKIT_API_KEY: z.string().optional(),
  LIVEKIT_API_SECRET: z.string().optional(),
  SPEECH_URL: z.url().optional(),
  STT: z.string().default('local'),
  TTS: z.string().default('local'),
  WEB_URL: webUrl.optional(),
  API_URL: z.url().optional(),
  PUBLIC_URL: webUrl.optional(),
  AGENT_TOKEN: z.string().optional(),
  TICKET_PEPPER: z.string().optional(),
});

export type Settings = z.infer<typeof Settings>;

/** Settings that make sense only together: the first switches to your own part, the others tell how to use it. */
const TOGETHER = [
  ['DATABASE_URL', 'DATABASE_SERVICE_URL', 'DATABASE_ADMIN_URL'],
  ['SUPABASE_URL', 'SUPABASE_PUBLISHABLE_KEY', 'SUPABASE_SECRET_KEY'],
  ['LIVEKIT_URL', 'LIVEKIT_API_KEY', 'LIVEKIT_API_SECRET'],
] as const;

/** A setting that cannot be used; the message names it and says what to do. */
export class SettingRefused extends Error {
  override name = 'SettingRefused';
}

export function readSettings(env: Environment): Settings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = Settings.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const name = String(issue?.path[0]);
    throw new SettingRefused(`${name} is "${given[name]}", which cannot be used: ${issue?.message}. Change it or leave it out.`);
  }
  for (const group of TOGETHER) refuseHalf(group, parsed.data);
  refuseOthersUnguarded(parsed.data);
  return parsed.data;
}

function refuseHalf(group: (typeof TOGETHER)[number], settings: Settings): void {
  const set = group.filter((name) => settings[name] !== undefined);
  const missing = group.filter((name) => settings[name] === undefined);
  if (set.length === 0 || missing.length === 0) return;
  throw new SettingRefused(
    `${set.join(' and ')} is set, ${missing.join(' and ')} is not. Set ${group.join(', ')} together, or none of them.`,
  );
}

/** The stand-in lets anybody sign up, and plain http shows sessions to the whole network: both are for this machine alone. */
function refuseOthersUnguarded(settings: Settings): void {
  if (isForThisMachine(settings)) return;
  const [name, address] = wayIn(settings);
  const refuse = (remedy: string): never => {
    throw new SettingRefused(`${name} is "${address}", which others reach. ${remedy}`);
  };
  if (settings.SUPABASE_URL === undefined)
    refuse(`The local stand-in for sign-in is for this machine alone. Set SUPABASE_URL to a Supabase project, or leave ${name} out.`);
  if (name === 'WEB_HOST') refuse('Set PUBLIC_URL to the https address that leads there, or leave WEB_HOST out.');
  if (!address.startsWith('https:')) refuse('Anybody on the way could read the sessions. Serve it over https.');
}

/** The setting by which people come to the pages, and what it says. */
function wayIn({ PUBLIC_URL, WEB_URL, WEB_HOST }: Settings): [name: string, address: string] {
  if (PUBLIC_URL !== undefined) return ['PUBLIC_URL', PUBLIC_URL];
  return WEB_URL === undefined ? ['WEB_HOST', WEB_HOST] : ['WEB_URL', WEB_URL];
}

function isForThisMachine(settings: Settings): boolean {
  const [name, address] = wayIn(settings);
  const isReachedHere = name === 'WEB_HOST' || isLoopback(new URL(address).hostname);
  return isReachedHere && isLoopback(settings.WEB_HOST.replace(/^::1$/, '[::1]'));
}

export const usesLocalSpeech = (settings: Settings) =>
  settings.SPEECH_URL === undefined && (settings.STT === 'local' || settings.TTS === 'local');

/** A demo belongs only where database and accounts are this machine's own, and nobody else reaches the pages. */
export const isDemo = (settings: Settings) =>
  settings.DATABASE_URL === undefined && settings.SUPABASE_URL === undefined && isForThisMachine(settings);
