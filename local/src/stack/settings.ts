import { isLoopback } from '@viva/domain';
import { z } from 'zod';
import { hostInUrl } from '../address-here.ts';
import type { Environment } from '../folders.ts';
import { LOOPBACK } from '../loopback.ts';

const port = (fallback: number) => z.coerce.number().int().min(1).max(65_533).default(fallback);

/** An address to listen on; brackets belong to URLs. */
const host = z
  .string()
  .transform((text) => text.replace(/^\[(.*)\]$/, '$1'))
  .default(LOOPBACK);

const webUrl = z.url({ protocol: /^https?$/ });

/** What a person may set (design §2). An empty value counts as not set, as in `.env.example`. */
const Settings = z.object({
  WEB_PORT: port(3000),
  API_PORT: port(8787),
  AGENT_PORT: port(8081),
  LIVEKIT_PORT: port(7880),
  SUPABASE_PORT: port(54_321),
  WEB_HOST: host,
  API_HOST: host,
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
  const [open] = openToOthers(settings);
  if (open === undefined) return;
  const [name, address] = open;
  const refuse = (remedy: string): never => {
    throw new SettingRefused(`${name} is "${address}", which others reach. ${remedy}`);
  };
  if (settings.SUPABASE_URL === undefined)
    refuse(`The local stand-in for sign-in is for this machine alone. Set SUPABASE_URL to a Supabase project, or leave ${name} out.`);
  if (pagesAddress(settings)?.startsWith('https:')) return;
  if (name.endsWith('_URL')) refuse('Anybody on the way could read the sessions. Serve it over https.');
  refuse(`Set PUBLIC_URL to the https address that leads there, or leave ${name} out.`);
}

/** The settings by which other machines reach the pages or the api, and what they say. */
function openToOthers(settings: Settings): [name: string, address: string][] {
  const pages = pagesAddress(settings);
  const ways: [string, string][] = [
    ['WEB_HOST', settings.WEB_HOST],
    ['API_HOST', settings.API_HOST],
  ];
  const open = ways.filter(([, address]) => !isLoopback(hostInUrl(address)));
  if (pages === undefined || isLoopback(new URL(pages).hostname)) return open;
  return [[settings.PUBLIC_URL === undefined ? 'WEB_URL' : 'PUBLIC_URL', pages], ...open];
}

const pagesAddress = ({ PUBLIC_URL, WEB_URL }: Settings) => PUBLIC_URL ?? WEB_URL;

const isForThisMachine = (settings: Settings) => openToOthers(settings).length === 0;

export const usesLocalSpeech = (settings: Settings) =>
  settings.SPEECH_URL === undefined && (settings.STT === 'local' || settings.TTS === 'local');

/** A demo belongs only where database and accounts are this machine's own, and nobody else reaches the pages. */
export const isDemo = (settings: Settings) =>
  settings.DATABASE_URL === undefined && settings.SUPABASE_URL === undefined && isForThisMachine(settings);
