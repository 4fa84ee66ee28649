import type { AgentApi } from './call/agent-api.ts';
import type { Logger } from './log.ts';
import type { SpeechHealth, SpeechModels } from './speech-models.ts';

const EVERY_MS = 5_000;
const UNTIL_READY_MS = 500;
type Voice = Parameters<AgentApi['reportPresence']>[0]['voice'];

/**
 * Tells the api that this worker is here and whether it can hear and speak. Often until it can, since people wait for it,
 * then every five seconds.
 */
export function reportPresence(api: AgentApi, models: SpeechModels, workerId: string, log: Logger): { stop(): void } {
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  const report = async () => {
    const state = voiceOf(await health(models));
    await api.reportPresence({ workerId, ...state }).catch((error: unknown) => log.warn({ error }, 'the api did not take the presence'));
    if (!isStopped) timer = setTimeout(report, state.voice === 'ready' ? EVERY_MS : UNTIL_READY_MS);
  };
  void report();
  return {
    stop() {
      isStopped = true;
      clearTimeout(timer);
    },
  };
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
