import { initializeLogger } from '@livekit/agents';
import { LocalRecognition, listenTo, SpeechClient } from '@viva/agent/speech';
import { freePort } from '@viva/local/ports';
import { countWordErrors, startSpeech, type WordErrors } from '@viva/local/speech';
import { cacheDir } from './cache-dir.ts';
import { type Clip, collectClips } from './clips.ts';
import { quantile } from './figures.ts';

/**
 * Wrong words of recorded human speech, heard as in a call: in real time, cut at pauses, decoded by the speech service.
 * `node bench/wrong-words.ts [folder]`; the folder may hold more clips, each `name.wav` with its words in `name.txt`.
 */
const GOAL = 0.05;

interface Score extends WordErrors {
  name: string;
  pieces: number;
  delaysMs: number[];
}

async function main(): Promise<void> {
  initializeLogger({ pretty: false, level: 'warn' });
  const clips = await collectClips(process.argv[2] ?? process.env.VIVA_SPEECH_CLIPS);
  const speech = await startSpeech({ cacheDir, port: await freePort() });
  try {
    await speech.ready();
    const scores: Score[] = [];
    for (const clip of clips) scores.push(await hear(clip, speech.url));
    print(scores);
  } finally {
    await speech.stop();
  }
}

async function hear({ name, sound, said }: Clip, url: string): Promise<Score> {
  const heard = await listenTo(new LocalRecognition(new SpeechClient(url)), sound, 'live');
  const errors = countWordErrors(said, heard.map(({ text }) => text).join(' '));
  return { name, pieces: heard.length, delaysMs: heard.map(({ delayMs }) => Math.round(delayMs)), ...errors };
}

function print(scores: Score[]): void {
  console.table(
    scores.map(({ name, words, substituted, missing, added, rate, pieces, delaysMs }) => ({
      clip: name,
      words,
      substituted,
      missing,
      added,
      'wrong %': Number((rate * 100).toFixed(1)),
      pieces,
      'text after speech, worst ms': Math.max(...delaysMs),
    })),
  );
  const words = sum(scores.map((score) => score.words));
  const wrong = sum(scores.map(({ substituted, missing, added }) => substituted + missing + added));
  const delays = scores.flatMap((score) => score.delaysMs).sort((a, b) => a - b);
  console.log(`Wrong words: ${wrong} of ${words}, ${((wrong / words) * 100).toFixed(1)} % (goal: at most ${GOAL * 100} %).`);
  console.log(
    `Text after the end of speech: median ${quantile(delays, 0.5)} ms, p95 ${quantile(delays, 0.95)} ms (pieces are cut at 700 ms of silence).`,
  );
  for (const { name, errors } of scores) if (errors.length > 0) console.log(`  ${name}: ${errors.join('; ')}`);
  if (wrong / words > GOAL) process.exitCode = 1;
}

const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);

await main();
// The sound library keeps its threads, and with them the process.
process.exit();
