import { LOOPBACK } from '../../loopback.ts';
import { freePort } from '../../ports.ts';
import { apiAddress, type Places, webAddress } from '../environments.ts';
import { followVoice } from '../follow-voice.ts';
import { type Ready, writeReady } from '../ready-file.ts';
import type { Stack, Start } from '../stack.ts';
import { seedDemo, startApi } from './start-api.ts';
import type { Database } from './start-database.ts';
import { findSupabase, startSupabase } from './start-supabase.ts';
import { buildPages, startWeb } from './start-web.ts';

type Parts = Omit<Stack, 'dataDir' | 'logsDir' | 'processes' | 'stop'>;

/** All parts in the order that brings the pages up soonest; the voice is begun and not waited for. */
export async function startParts(start: Start, openDatabase: () => Promise<Database>): Promise<Parts> {
  const built = buildPages(start);
  built.catch(() => {});
  const database = await openDatabase();
  const places = await placesOf(start, database, await findSupabase(start));
  const supabase = startSupabase(start, database.adminUrl);
  const api = startApi(start, places);
  let ready: Omit<Ready, 'voice'> | undefined;
  const voiceChanged = (voice: string) => {
    if (ready) writeReady(start.options.dataDir, { ...ready, voice });
  };
  const voice = api.then(() => followVoice(start, places, voiceChanged));
  voice.catch(() => {});
  const demoSeeded = supabase.then(() => seedDemo(start, places));
  const [demo] = await Promise.all([demoSeeded, api, built.then(() => startWeb(start, places))]);
  ready = { web: places.web, api: places.api, recruiter: demo?.recruiter ?? null, candidateUrl: demo?.candidateUrl ?? null };
  const watch = await voice;
  voiceChanged(watch.text());
  return {
    ...ready,
    supabase: places.supabase.url,
    livekit: places.livekit,
    speech: places.speech,
    adminUrl: database.adminUrl,
    voice: watch.text,
    voiceReady: watch.ready,
  };
}

async function placesOf(start: Start, database: Database, supabase: Places['supabase']): Promise<Places> {
  const { settings, secrets } = start;
  const livekitUrl = settings.LIVEKIT_URL ?? `ws://${LOOPBACK}:${settings.LIVEKIT_PORT}`;
  return {
    web: webAddress(settings),
    api: apiAddress(settings),
    supabase,
    livekit: {
      url: livekitUrl,
      publicUrl: settings.LIVEKIT_PUBLIC_URL ?? livekitUrl,
      apiKey: settings.LIVEKIT_API_KEY ?? secrets.livekitKey,
      apiSecret: settings.LIVEKIT_API_SECRET ?? secrets.livekitSecret,
    },
    speech: settings.SPEECH_URL ?? `http://${LOOPBACK}:${await freePort()}`,
    database,
  };
}
