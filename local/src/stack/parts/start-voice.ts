import path from 'node:path';
import type { FetchProgress } from '../../fetch/index.ts';
import { repositoryDir } from '../../folders.ts';
import { livekitCommand, searchLivekitServer, waitForLivekit } from '../../livekit/index.ts';
import { prepareSpeechModels, startSpeech } from '../../speech/index.ts';
import { agentEnvironment, type Places, surroundings } from '../environments.ts';
import type { Step } from '../narrator.ts';
import { usesLocalSpeech } from '../settings.ts';
import type { Start } from '../stack.ts';

const agentDir = path.join(repositoryDir, 'agent');

/** What is still being done, by part; empty when all is there. */
export type Preparing = Map<'livekit-server' | 'speech', () => string>;

/** Everything that lets a candidate hear and be heard: media server, speech, and the agent that uses both. */
export async function startVoice(start: Start, places: Places, preparing: Preparing): Promise<void> {
  await allOf([startMedia(start, preparing), prepareModels(start, preparing)]);
  // Both take seconds to load; the agent says by itself that it waits for speech.
  startAgent(start, places);
  await startSpeechService(start, places);
  preparing.delete('speech');
}

/** Waits for all and tells every reason: whoever has mended one must not meet the next at the next start. */
async function allOf(parts: Promise<void>[]): Promise<void> {
  const outcomes = await Promise.allSettled(parts);
  const reasons = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as Error] : []));
  if (reasons.length > 0) throw new Error(reasons.map(({ message }) => message).join('\n'));
}

function startAgent(start: Start, places: Places): void {
  start.supervise({
    name: 'agent',
    command: process.execPath,
    args: [path.join(agentDir, 'src', 'main.ts')],
    cwd: agentDir,
    env: agentEnvironment(start, places),
    // SIGTERM lets interviews come to their end; here somebody wants the machine back.
    stopSignal: 'SIGINT',
  });
}

async function startMedia(start: Start, preparing: Preparing): Promise<void> {
  const { settings, secrets, options, signal } = start;
  if (settings.LIVEKIT_URL) return;
  const search = options.livekitSearch ?? searchLivekitServer({ cacheDir: options.cacheDir, signal });
  preparing.set('livekit-server', search.status);
  const binary = await search.found;
  signal.throwIfAborted();
  const ports = { http: settings.LIVEKIT_PORT, tcp: settings.LIVEKIT_PORT + 1, udp: settings.LIVEKIT_PORT + 2 };
  const command = livekitCommand({ binary, ports, key: secrets.livekitKey, secret: secrets.livekitSecret });
  const server = start.supervise({ ...command, env: { ...surroundings(start), ...command.env } });
  await waitForLivekit(server, ports, signal);
  preparing.delete('livekit-server');
}

async function prepareModels(start: Start, preparing: Preparing): Promise<void> {
  if (!usesLocalSpeech(start.settings)) return;
  preparing.set('speech', () => 'the speech models are being loaded');
  const prepared = await prepareSpeechModels({ cacheDir: start.options.cacheDir, onProgress: tellFetches(start, preparing) });
  if (prepared.voice !== 'ready') throw new Error(prepared.voice);
}

async function startSpeechService(start: Start, places: Places): Promise<void> {
  if (!usesLocalSpeech(start.settings)) return;
  start.signal.throwIfAborted();
  const port = Number(new URL(places.speech).port);
  const { cacheDir } = start.options;
  const speech = await startSpeech({ cacheDir, port, logFile: start.logFile('speech'), env: surroundings(start), onSpawn: start.remember });
  start.adopt(speech.process);
  await speech.ready();
}

function tellFetches(start: Start, preparing: Preparing) {
  const steps = new Map<string, Step>();
  return ({ what, sizeBytes, state, reason }: FetchProgress): void => {
    const size = `${Math.round(sizeBytes / 1_000_000)} MB`;
    if (state === 'waiting') preparing.set('speech', () => `another start is fetching ${what}`);
    if (state === 'started') {
      steps.set(what, start.narrator(`${capital(what)}, ${size}`));
      preparing.set('speech', () => `${what} is being fetched, ${size}`);
    }
    if (state === 'done') steps.get(what)?.done();
    if (state === 'failed') steps.get(what)?.failed(reason ?? `${capital(what)} could not be fetched.`);
  };
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
