import { launchBrowser } from '@viva/e2e/browser';
import { type Candidate, openCandidate } from '@viva/e2e/candidate';
import { recognise } from '@viva/e2e/recognise';
import { type Recruiter, signIn } from '@viva/e2e/recruiter';
import { slice } from '@viva/e2e/sound';
import { startEverything } from '@viva/e2e/start-everything';
import { endInterview, isCandidatesTurn, start, walkToTheDoor } from '@viva/e2e/steps';
import { type Cut, cutAtPauses, normalizeWords, type Sound } from '@viva/local/speech';
import { collectClips } from './clips.ts';

/**
 * Lines of the interviewer, cut by the candidate at random moments: the words stored as heard beside what the recognizer
 * hears in the sound that the candidate's browser received. `node bench/heard-words.ts [seed]`
 */
const LINES = 20;
const LINES_AN_INTERVIEW = 7;
const CUT_AFTER_MS = [600, 3_200] as const;
const WITHIN_WORDS = 2;
const BAR = 19;

type Compared = { stored: string; heard: string; apart: number };
type StoredTurn = { speaker: string; text: string; startedAt: string; interrupted?: boolean };

/** Random numbers from 0 to 1 that a seed gives again (Mulberry32). */
function randomFrom(seed: number) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

async function cutLines(
  candidate: Candidate,
  recruiter: Recruiter,
  speech: string,
  answers: readonly Sound[],
  random: () => number,
): Promise<Compared[]> {
  const { url, candidateId } = await recruiter.newCandidate(`Bench ${crypto.randomUUID().slice(0, 8)}`);
  await walkToTheDoor(candidate.page, url);
  await start(candidate.page);
  await isCandidatesTurn(candidate.page);
  const clockAtZero = Date.now() - (await candidate.nowMs());
  let since = await candidate.speak(answers[0] as Sound);
  for (let line = 1; line <= LINES_AN_INTERVIEW; line += 1) {
    await candidate.untilHeard(since);
    const [from, to] = CUT_AFTER_MS;
    await candidate.page.waitForTimeout(from + random() * (to - from));
    since = await candidate.speak(answers[line % answers.length] as Sound);
  }
  await isCandidatesTurn(candidate.page);
  const { theirs, heard } = await candidate.conversation();
  const { interview } = await recruiter.get<{ interview: { id: string } }>(`/candidates/${candidateId}`);
  const { turns } = await recruiter.get<{ turns: StoredTurn[] }>(`/interviews/${interview.id}`);
  await endInterview(candidate.page);
  const compared: Compared[] = [];
  for (const turn of turns.filter((stored) => stored.speaker === 'interviewer' && stored.interrupted === true)) {
    const at = Date.parse(turn.startedAt) - clockAtZero;
    const stretch = nearest(heard, at);
    const words = await recognise(speech, slice(theirs, stretch.fromMs - 200, stretch.toMs + 200));
    compared.push({ stored: turn.text, heard: words, apart: Math.abs(normalizeWords(turn.text).length - normalizeWords(words).length) });
  }
  return compared;
}

const nearest = (heard: readonly Cut[], atMs: number): Cut =>
  heard.reduce((best, stretch) => (Math.abs(stretch.fromMs - atMs) < Math.abs(best.fromMs - atMs) ? stretch : best));

async function main(): Promise<void> {
  const random = randomFrom(Number(process.argv[2] ?? 7));
  const [cities] = await collectClips(undefined);
  const answers = cities === undefined ? [] : cutAtPauses(cities.sound, 350).filter((cut) => cut.toMs - cut.fromMs > 1_200);
  const { running, end } = await startEverything();
  const browser = await launchBrowser();
  const all: Compared[] = [];
  try {
    const recruiter = await signIn(browser, running);
    while (all.length < LINES) {
      const candidate = await openCandidate(browser);
      all.push(...(await cutLines(candidate, recruiter, running.speech, answers, random)));
      await candidate.context.close();
    }
  } finally {
    await browser.close();
    await end();
  }
  const lines = all.slice(0, LINES);
  for (const { stored, heard, apart } of lines) console.log(`${apart} apart\n  stored: ${stored}\n  heard:  ${heard}`);
  const within = lines.filter((line) => line.apart <= WITHIN_WORDS).length;
  console.log(
    `${within >= BAR ? 'held  ' : 'MISSED'}  stored within ${WITHIN_WORDS} words of heard: ${within} of ${lines.length}, bar ${BAR} of ${LINES}`,
  );
  if (within < BAR) process.exitCode = 1;
}

await main();
process.exit();
