import { resample, type Sound } from '@viva/local/speech';
import { toPcm } from './sound.ts';

const RECOGNIZED_AT = 16_000;

/** The words that the local recognizer hears in a sound. */
export async function recognise(speech: string, sound: Sound): Promise<string> {
  const body = Uint8Array.from(toPcm(sound.sampleRate === RECOGNIZED_AT ? sound : resample(sound, RECOGNIZED_AT)));
  const response = await fetch(`${speech}/recognize?priority=final`, { method: 'POST', headers: { 'content-type': 'audio/pcm' }, body });
  if (!response.ok) throw new Error(`The speech service answered ${response.status}.`);
  const { text } = (await response.json()) as { text: string };
  return text;
}
