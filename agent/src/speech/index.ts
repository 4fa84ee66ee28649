/** For measurements and tests outside the agent: the same hearing and the same voice as in a call. */
export type { HeardSpeech } from './heard-speech.ts';
export { listenTo, type SoundToHear } from './listen-to.ts';
export { LocalRecognition } from './local-recognition.ts';
export { LocalVoice } from './local-voice.ts';
export { SpeechClient } from './speech-client.ts';
