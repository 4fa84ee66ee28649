import { availableParallelism } from 'node:os';
import { LocalVoice, SpeechClient } from '@viva/agent/speech';
import { freePort } from '@viva/local/ports';
import { humanSpeech, loadEngine, readWav, resample, startSpeech } from '@viva/local/speech';
import { cacheDir } from './cache-dir.ts';
import { figure, quantile } from './figures.ts';

/**
 * The speech service alone: how soon a line begins to sound, beside a voice that makes the whole line first, and how long
 * the words of a piece of human speech take, alone and four at once. `node bench/speech-service.ts`
 */
const ROUNDS = 3;
const FIRST_SOUND_BAR_MS = 300;
const DECODE_BAR_MS = 200;
const LINES = [
  'Thank you.',
  'Great, thanks. Let us move on.',
  'Tell me about a time when a deadline was at risk, and what you did yourself to keep it.',
  'I would like to hear more about the part that you did yourself.',
  'How did you decide between the two designs, and what would you do differently today?',
  'Take your time. There is no hurry, and short notes are fine.',
  'What was the result, in numbers if you have them?',
  'That is all from me. What would you like to ask about the job or the team?',
];
const PIECES_S = [2, 4, 8, 12];

async function main(): Promise<void> {
  const speech = await startSpeech({ cacheDir, port: await freePort() });
  try {
    await speech.ready();
    const client = new SpeechClient(speech.url);
    const piece = await readingPiece();
    console.log(`${availableParallelism()} processors`);
    const isHeldVoice = await measureVoice(client);
    const isHeldHearing = await measureHearing(client, piece);
    if (!isHeldVoice || !isHeldHearing) process.exitCode = 1;
  } finally {
    await speech.stop();
  }
}

async function measureVoice(client: SpeechClient): Promise<boolean> {
  const voice = new LocalVoice(client);
  const wholeLine = await baseline();
  const [first, complete, whole]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round <= ROUNDS; round++) {
    for (const line of LINES) {
      const startedAt = performance.now();
      const clauses = voice.speak(line);
      await clauses.next();
      const firstMs = performance.now() - startedAt;
      for await (const _ of clauses);
      const completeMs = performance.now() - startedAt;
      const wholeMs = await wholeLine(line);
      if (round === 0) continue; // warm-up
      first.push(firstMs);
      complete.push(completeMs);
      whole.push(wholeMs);
    }
  }
  const row = (name: string, times: number[]) => ({
    name,
    'p50 ms': Math.round(quantile(times, 0.5)),
    'p95 ms': Math.round(quantile(times, 0.95)),
  });
  console.table([
    row('first sound, clause by clause', first),
    row('whole line, clause by clause', complete),
    row('baseline: first sound when made whole', whole),
  ]);
  const ratios = first.map((ms, index) => ms / (whole[index] ?? Number.NaN));
  console.log(`First sound against the baseline, line by line: median ratio ${quantile(ratios, 0.5).toFixed(2)}`);
  return figure('first sound of a line, p95', quantile(first, 0.95), FIRST_SOUND_BAR_MS, 'ms');
}

/** The same voice in this process, without clauses: a line sounds when all of it is made. */
async function baseline(): Promise<(line: string) => Promise<number>> {
  const { voice } = await new Promise<ReturnType<typeof loadEngine>>((resolve) => {
    const engine = loadEngine(cacheDir, () => engine.voice !== 'loading' && resolve(engine));
  });
  if (voice === 'loading' || 'missing' in voice) throw new Error('The voice is not installed.');
  return async (line) => {
    const startedAt = performance.now();
    await voice.synthesize(line, 1);
    return performance.now() - startedAt;
  };
}

/** Seconds of human speech without a long pause. */
async function readingPiece(): Promise<(seconds: number) => Int16Array> {
  const { twoCities } = await humanSpeech(cacheDir);
  const { samples, sampleRate } = resample(await readWav(twoCities.wavPath), 16_000);
  const startS = 29;
  return (seconds) => samples.slice(startS * sampleRate, (startS + seconds) * sampleRate);
}

async function measureHearing(client: SpeechClient, piece: (seconds: number) => Int16Array): Promise<boolean> {
  const shares: number[] = [];
  for (const seconds of PIECES_S) {
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round++) times.push((await client.recognize(piece(seconds), 'final')).decodeMs);
    shares.push(...times.map((ms) => ms / seconds));
    console.log(
      `${seconds} s of speech: decoded in ${quantile(times, 0.5)} ms, ${Math.round(quantile(times, 0.5) / seconds)} ms for each second`,
    );
  }
  const startedAt = performance.now();
  const waits = await Promise.all(
    [0, 1, 2, 3].map(() => client.recognize(piece(4), 'final').then(() => Math.round(performance.now() - startedAt))),
  );
  console.log(`Four pieces of 4 s at once: ${waits.toSorted((a, b) => a - b).join(', ')} ms`);
  return figure('decoding a second of speech, p95', quantile(shares, 0.95), DECODE_BAR_MS, 'ms');
}

await main();
process.exit();
