/** Loudness in dBFS that counts as nothing and as full. */
const QUIET_DB = -60;
const LOUD_DB = -12;

export type Level = {
  /** Root mean square of the last 20 ms or so, 0 to 1; undefined while the browser holds back all sound. */
  read: () => number | undefined;
  stop: () => void;
};

let shared: AudioContext | undefined;
/** One context for the page; browsers allow few. */
const audioContext = () => {
  shared ??= new AudioContext();
  wakeUp(shared);
  return shared;
};

/** After a reload nothing may sound, nor be measured, before something is pressed. */
function wakeUp(context: AudioContext) {
  if (context.state !== 'suspended') return;
  void context.resume();
  const again = () => void context.resume();
  for (const press of ['pointerdown', 'keydown']) window.addEventListener(press, again, { once: true });
}

/** Listens to how loud a stream is, without playing it. */
export function createLevel(stream: MediaStream): Level {
  const context = audioContext();
  const source = context.createMediaStreamSource(stream);
  const analyser = context.createAnalyser();
  analyser.fftSize = 1024;
  source.connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  return {
    read: () => {
      if (context.state !== 'running') return undefined;
      analyser.getFloatTimeDomainData(samples);
      return rootMeanSquare(samples);
    },
    stop: () => source.disconnect(),
  };
}

export function rootMeanSquare(samples: Float32Array): number {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  return Math.sqrt(sum / Math.max(1, samples.length));
}

/** 0 to 1 as an ear would have it: even steps of loudness, not of voltage. */
export function loudness(rms: number): number {
  const decibels = 20 * Math.log10(Math.max(rms, 1e-6));
  return Math.min(1, Math.max(0, (decibels - QUIET_DB) / (LOUD_DB - QUIET_DB)));
}

/** Speech close to a microphone is above this; a quiet room is below. */
export const SPEECH_RMS = 0.01;
