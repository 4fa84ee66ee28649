import type { AgentApi } from './call/agent-api.ts';
import type { Logger } from './log.ts';
import type { SpeechHealth, SpeechModels } from './speech-models.ts';

const EVERY_MS = 5_000;
type Voice = Parameters<AgentApi['reportPresence']>[0]['voice'];

/** Tells the api that this worker is here and whether it can hear and speak. */
export function reportPresence(api: AgentApi, models: SpeechModels, workerId: string, log: Logger): { stop(): void } {
  const report = async () => {
    try {
      await api.reportPresence({ workerId, ...voiceOf(await health(models)) });
    } catch (error) {
      log.warn({ error }, 'the api did not take the presence');
    }
  };
  void report();
  const timer = setInterval(() => void report(), EVERY_MS);
  return { stop: () => clearInterval(timer) };
}

const health = (models: SpeechModels): Promise<SpeechHealth | undefined> => models.health().catch(() => undefined);

/** What people are told of the voice; `loading` passes by itself, any other word is the reason. */
export function voiceOf(speech: SpeechHealth | undefined): { voice: Voice; reason: string | null } {
  if (speech === undefined) return { voice: 'preparing', reason: 'The speech service does not answer yet.' };
  const states = [speech.recognition, speech.voice];
  if (states.every((state) => state === 'ready')) return { voice: 'ready', reason: null };
  const reason = states.find((state) => state !== 'ready' && state !== 'loading');
  return reason === undefined ? { voice: 'preparing', reason: 'The speech models are being loaded.' } : { voice: 'unavailable', reason };
}
