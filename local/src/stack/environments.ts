import { addressHere } from '../address-here.ts';
import type { Environment } from '../folders.ts';
import { RUN_MARK } from '../processes/stop-marked.ts';
import type { Settings } from './settings.ts';
import type { Start } from './stack.ts';

/** What every process may know of the surroundings. All else is given by name, so that no process holds a key it has no use for. */
const SURROUNDINGS =
  /^(PATH|HOME|USER|LANG|LC_.+|TZ|TMPDIR|NODE_EXTRA_CA_CERTS|SSL_CERT_(FILE|DIR)|https?_proxy|no_proxy|HTTPS?_PROXY|NO_PROXY|LOG_LEVEL|SENTRY_.+|OTEL_.+)$/;
/** Settings of providers, passed on as they are. */
const API_PROVIDERS = /^(LLM_.+|SMTP_.+|MAIL_.+|TRUSTED_PROXY_HOPS|BACKGROUND|CV_LIMIT_.+)$/;
const AGENT_PROVIDERS = /^(LLM_.+|STT|TTS|STT_.+|TTS_.+|DEEPGRAM_.+|ELEVEN.+|OPENAI_.+|VIVA_CAPACITY)$/;

/** Where each part is reached, the built-in ones and a person's own alike. */
export type Places = {
  /** Where people reach the pages. */
  web: string;
  api: string;
  supabase: { url: string; publishableKey: string; secretKey: string };
  livekit: { url: string; publicUrl: string; apiKey: string; apiSecret: string };
  speech: string;
  database: { requestUrl: string; serviceUrl: string };
};

type Given = Pick<Start, 'env' | 'settings' | 'secrets' | 'runId' | 'options'>;

export const webAddress = (settings: Settings) => settings.PUBLIC_URL ?? settings.WEB_URL ?? `http://localhost:${settings.WEB_PORT}`;
export const apiAddress = (settings: Settings) => settings.API_URL ?? addressHere(settings.API_HOST, settings.API_PORT);

export const surroundings = ({ env, runId, options }: Pick<Given, 'env' | 'runId' | 'options'>): Record<string, string> => ({
  ...pick(env, SURROUNDINGS),
  [RUN_MARK]: runId,
  VIVA_CACHE_DIR: options.cacheDir,
});

export const apiEnvironment = (given: Given, places: Places): Record<string, string> => ({
  ...surroundings(given),
  ...pick(given.env, API_PROVIDERS),
  API_PORT: String(given.settings.API_PORT),
  API_HOST: given.settings.API_HOST,
  PUBLIC_URL: places.web,
  DATABASE_URL: places.database.requestUrl,
  DATABASE_SERVICE_URL: places.database.serviceUrl,
  SUPABASE_URL: places.supabase.url,
  SUPABASE_PUBLISHABLE_KEY: places.supabase.publishableKey,
  SUPABASE_SECRET_KEY: places.supabase.secretKey,
  ...livekitOf(places),
  LIVEKIT_PUBLIC_URL: places.livekit.publicUrl,
  AGENT_TOKEN: agentToken(given),
  TICKET_PEPPER: given.settings.TICKET_PEPPER ?? given.secrets.ticketPepper,
});

export const seedEnvironment = (given: Given, places: Places): Record<string, string> => ({
  ...apiEnvironment(given, places),
  DEMO_PASSWORD: given.secrets.demoPassword,
});

export const agentEnvironment = (given: Given, places: Places): Record<string, string> => ({
  ...surroundings(given),
  ...pick(given.env, AGENT_PROVIDERS),
  API_URL: places.api,
  AGENT_TOKEN: agentToken(given),
  AGENT_PORT: String(given.settings.AGENT_PORT),
  SPEECH_URL: places.speech,
  ...livekitOf(places),
});

export const webEnvironment = (given: Given, places: Places): Record<string, string> => ({
  ...surroundings(given),
  ...pick(given.env, /^TRUSTED_PROXY_HOPS$/),
  NEXT_TELEMETRY_DISABLED: '1',
  API_URL: places.api,
  SUPABASE_URL: places.supabase.url,
  SUPABASE_PUBLISHABLE_KEY: places.supabase.publishableKey,
  PUBLIC_URL: places.web,
  LIVEKIT_PUBLIC_URL: places.livekit.publicUrl,
});

export const agentToken = ({ settings, secrets }: Pick<Given, 'settings' | 'secrets'>) => settings.AGENT_TOKEN ?? secrets.agentToken;

const livekitOf = ({ livekit }: Places) => ({
  LIVEKIT_URL: livekit.url,
  LIVEKIT_API_KEY: livekit.apiKey,
  LIVEKIT_API_SECRET: livekit.apiSecret,
});

function pick(env: Environment, names: RegExp): Record<string, string> {
  const entries = Object.entries(env).filter((entry): entry is [string, string] => Boolean(entry[1]) && names.test(entry[0]));
  return Object.fromEntries(entries);
}
