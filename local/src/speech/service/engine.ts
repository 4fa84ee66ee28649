/// <reference path="./sherpa-onnx-node.d.ts" />
import { existsSync } from 'node:fs';
import path from 'node:path';
import { recognitionFolder } from '../models/recognition-files.ts';
import { voiceFolder, voiceMissing } from '../models/voice-files.ts';

export const HEARD_RATE = 16_000;

/** What the two models can do, one call at a time. */
export interface Recognizer {
  /** @param samples at 16 kHz, −1 to 1 */
  recognize(samples: Float32Array): Promise<string>;
}

export interface Synthesizer {
  sampleRate: number;
  /** @param speed 1 is the voice's own pace */
  synthesize(text: string, speed: number): Promise<Float32Array>;
}

/** Absent models say why, in a sentence. */
export interface Engine {
  recognition: Recognizer | 'loading' | { missing: string };
  voice: Synthesizer | 'loading' | { missing: string };
}

const RECOGNITION_MISSING = 'The speech recognition model is not installed. Start Viva with "npm start", which fetches it.';

/** Both models load at once; each is there as soon as it is ready. */
export function loadEngine(cacheDir: string, onChange: () => void): Engine {
  const engine: Engine = { recognition: 'loading', voice: 'loading' };
  void loadRecognizer(cacheDir).then((recognition) => {
    engine.recognition = recognition;
    onChange();
  });
  void loadVoice(cacheDir).then((voice) => {
    engine.voice = voice;
    onChange();
  });
  return engine;
}

async function loadRecognizer(cacheDir: string): Promise<Engine['recognition']> {
  const folder = recognitionFolder(cacheDir);
  if (!existsSync(folder)) return { missing: RECOGNITION_MISSING };
  try {
    const sherpa = await loadSherpa();
    const recognizer = await sherpa.OfflineRecognizer.createAsync({
      featConfig: { sampleRate: HEARD_RATE, featureDim: 80 },
      modelConfig: {
        moonshine: { encoder: path.join(folder, 'encoder_model.onnx'), mergedDecoder: path.join(folder, 'decoder_model_merged.onnx') },
        tokens: path.join(folder, 'tokens.txt'),
        numThreads: 1,
      },
    });
    return {
      async recognize(samples) {
        const stream = recognizer.createStream();
        stream.acceptWaveform({ samples, sampleRate: HEARD_RATE });
        return (await recognizer.decodeAsync(stream)).text.trim();
      },
    };
  } catch (error) {
    return { missing: `The speech recognition model cannot be loaded (${(error as Error).message}).` };
  }
}

async function loadVoice(cacheDir: string): Promise<Engine['voice']> {
  const folder = voiceFolder(cacheDir);
  if (!existsSync(folder)) return { missing: voiceMissing(cacheDir) };
  try {
    const sherpa = await loadSherpa();
    const vits = {
      model: path.join(folder, 'voice.onnx'),
      tokens: path.join(folder, 'tokens.txt'),
      dataDir: path.join(folder, 'espeak-ng-data'),
      noiseScale: 0.667,
      noiseScaleW: 0.8,
      lengthScale: 1,
    };
    const voice = await sherpa.OfflineTts.createAsync({ model: { vits, numThreads: 1 }, maxNumSentences: 1 });
    return {
      sampleRate: voice.sampleRate,
      synthesize: async (text, speed) => (await voice.generateAsync({ text, sid: 0, speed })).samples,
    };
  } catch (error) {
    return { missing: `The voice cannot be loaded (${(error as Error).message}).` };
  }
}

/** Not at the top of the file: where no binary fits this machine, the service still says so. */
const loadSherpa = async () => (await import('sherpa-onnx-node')).default;
