import type { stt, tts, VAD } from '@livekit/agents';
import { LocalRecognition } from './speech/local-recognition.ts';
import { LocalVoice } from './speech/local-voice.ts';
import { PatientVad } from './speech/patient-vad.ts';
import { SpeechClient, type SpeechHealth } from './speech/speech-client.ts';

export { framesOf } from './speech/local-voice.ts';
export type { SpeechHealth, SpokenClause } from './speech/speech-client.ts';

/** The part of the agent's environment that chooses who hears and who speaks. */
export interface SpeechSettings {
  SPEECH_URL: string;
  STT: 'local' | 'deepgram' | 'openai';
  TTS: 'local' | 'elevenlabs' | 'openai';
}

export interface SpeechModels {
  /** For `AgentSession({ stt })`; `recognition.onHeard` tells each piece with its times, also the not understood ones. */
  recognition: LocalRecognition & stt.STT;
  /** For `AgentSession({ tts })`; `voice.speak(line)` gives clauses to cache, `framesOf(clause)` frames with timed words. */
  voice: LocalVoice & tts.TTS;
  /** For `AgentSession({ vad })`: tells the end of speech only when the words of that speech are known. */
  vad: VAD;
  health(): Promise<SpeechHealth>;
}

/** @throws Error with a plain sentence when a setting names a provider that is not built in. */
export function createSpeechModels(settings: SpeechSettings): SpeechModels {
  if (settings.STT !== 'local') throw new Error(`STT=${settings.STT} is not available yet: set STT=local.`);
  if (settings.TTS !== 'local') throw new Error(`TTS=${settings.TTS} is not available yet: set TTS=local.`);
  const client = new SpeechClient(settings.SPEECH_URL);
  const recognition = new LocalRecognition(client);
  return {
    recognition,
    voice: new LocalVoice(client),
    vad: new PatientVad(recognition),
    health: () => client.health(),
  };
}
