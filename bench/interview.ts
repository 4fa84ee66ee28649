import { launchBrowser } from '@viva/e2e/browser';
import { type Candidate, openCandidate } from '@viva/e2e/candidate';
import { type Recruiter, signIn } from '@viva/e2e/recruiter';
import { startEverything } from '@viva/e2e/start-everything';
import { endInterview, isCandidatesTurn, start, walkToTheDoor } from '@viva/e2e/steps';
import { countWordErrors, cutAtPauses, type Sound } from '@viva/local/speech';
import { collectClips } from './clips.ts';
import { figure, quantile } from './figures.ts';

/**
 * Interviews through browser, media server and local models, measured on what the candidate's browser sent and received:
 * from the start click to the first word, from the end of human speech to the interviewer's next word, wrong words in stored turns.
 * `node bench/interview.ts [folder]`; the folder may hold more clips, each `name.wav` with its words in `name.txt`.
 */
const TURNS_AN_INTERVIEW = 10;
const FEWEST_TURNS = 20;
const CUT_AT_MS = 700;
const SHORTEST_MS = 600;

type Measured = { firstWordMs: number; gapsMs: number[]; heard: string[]; spoken: number };

async function hold(candidate: Candidate, recruiter: Recruiter, answers: readonly Sound[]): Promise<Measured> {
  const { url, candidateId } = await recruiter.newCandidate(`Bench ${crypto.randomUUID().slice(0, 8)}`);
  await walkToTheDoor(candidate.page, url);
  // Reading the last page takes a person some seconds; the room is made meanwhile.
  await candidate.page.waitForTimeout(3_000);
  const clickedMs = await candidate.nowMs();
  await start(candidate.page);
  await candidate.untilHeard(clickedMs);
  const finishedMs: number[] = [];
  for (const answer of answers) {
    await isCandidatesTurn(candidate.page);
    const atMs = await candidate.speak(answer);
    finishedMs.push(atMs);
    await candidate.untilHeard(atMs);
  }
  await isCandidatesTurn(candidate.page);
  const { said, heard } = await candidate.conversation();
  const { interview } = await recruiter.get<{ interview: { id: string } }>(`/candidates/${candidateId}`);
  const { turns } = await recruiter.get<{ turns: { speaker: string; text: string }[] }>(`/interviews/${interview.id}`);
  const mine = turns.filter((turn) => turn.speaker === 'candidate');
  await endInterview(candidate.page);
  const next = (afterMs: number) => heard.find((stretch) => stretch.fromMs > afterMs)?.fromMs ?? Number.POSITIVE_INFINITY;
  return {
    firstWordMs: next(clickedMs) - clickedMs,
    gapsMs: finishedMs.map((atMs) => {
      // An answer may hold a pause; it ends where its last stretch does.
      const end = said.findLast((stretch) => stretch.fromMs < atMs)?.toMs ?? atMs;
      return next(end) - end;
    }),
    heard: mine.map((turn) => turn.text),
    spoken: answers.length,
  };
}

async function main(): Promise<void> {
  const clips = await collectClips(process.argv[2] ?? process.env.VIVA_SPEECH_CLIPS);
  const cuts = clips.map((clip) => cutAtPauses(clip.sound, CUT_AT_MS).filter((cut) => cut.toMs - cut.fromMs >= SHORTEST_MS));
  const answers = cuts.flat();
  // All answers in each round, so that what was heard is compared with all that was said, however it fell into turns.
  const rounds = Math.ceil(FEWEST_TURNS / answers.length);
  const { running, end } = await startEverything();
  const browser = await launchBrowser();
  const all: Measured[] = [];
  try {
    const recruiter = await signIn(browser, running);
    for (const chosen of Array.from({ length: rounds }, () => interviewsOf(answers)).flat()) {
      const candidate = await openCandidate(browser);
      const measured = await hold(candidate, recruiter, chosen);
      console.log(
        `interview ${all.length + 1}: first word ${Math.round(measured.firstWordMs)} ms; gaps ${measured.gapsMs.map(Math.round).join(' ')} ms`,
      );
      all.push(measured);
      await candidate.context.close();
    }
  } finally {
    await browser.close();
    await end();
  }
  const said = clips.map((clip) => clip.said).join(' ');
  report(all, Array.from({ length: rounds }, () => said).join(' '));
}

const interviewsOf = (answers: readonly Sound[]): Sound[][] =>
  Array.from({ length: Math.ceil(answers.length / TURNS_AN_INTERVIEW) }, (_, index) =>
    answers.slice(index * TURNS_AN_INTERVIEW, (index + 1) * TURNS_AN_INTERVIEW),
  );

function report(all: readonly Measured[], said: string): void {
  const gaps = all.flatMap((measured) => measured.gapsMs);
  const errors = countWordErrors(said, all.flatMap((measured) => measured.heard).join(' '));
  const lost = all.reduce((sum, measured) => sum + Math.max(0, measured.spoken - measured.heard.length), 0);
  const [cold, ...warm] = all.map((measured) => measured.firstWordMs / 1000);
  console.log(`\n${all.length} interviews, ${gaps.length} turns`);
  const held = [
    figure('start click → first word, first interview', cold ?? Number.NaN, 4, 's'),
    figure('start click → first word, later ones, worst', Math.max(...warm), 2, 's'),
    figure('end of speech → next word, median', quantile(gaps, 0.5) / 1000, 1.5, 's'),
    figure('end of speech → next word, p95', quantile(gaps, 0.95) / 1000, 3.5, 's'),
    figure(`wrong words in stored turns (${errors.words} words)`, errors.rate * 100, 5, '%'),
    figure('turns lost', lost, 0, ''),
  ];
  if (errors.errors.length > 0) console.log(`  ${errors.errors.join('; ')}`);
  if (held.includes(false)) process.exitCode = 1;
}

await main();
process.exit();
