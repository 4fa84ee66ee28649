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
  for (const answer of answers) {
    await isCandidatesTurn(candidate.page);
    await candidate.untilHeard(await candidate.speak(answer));
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
    gapsMs: said.map((stretch) => next(stretch.toMs) - stretch.toMs),
    heard: mine.map((turn) => turn.text),
    spoken: answers.length,
  };
}

async function main(): Promise<void> {
  const clips = await collectClips(process.argv[2] ?? process.env.VIVA_SPEECH_CLIPS);
  const cuts = clips.map((clip) => cutAtPauses(clip.sound, CUT_AT_MS).filter((cut) => cut.toMs - cut.fromMs >= SHORTEST_MS));
  const answers = cuts.flat();
  const { running, end } = await startEverything();
  const browser = await launchBrowser();
  const all: Measured[] = [];
  try {
    const recruiter = await signIn(browser, running);
    // Every answer once, then from the beginning until there are turns enough.
    for (let from = 0; from < Math.max(FEWEST_TURNS, answers.length); from += TURNS_AN_INTERVIEW) {
      const chosen = [...answers, ...answers, ...answers].slice(from, from + TURNS_AN_INTERVIEW);
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
  report(all, clips.map((clip) => clip.said).join(' '), answers.length);
}

function report(all: readonly Measured[], said: string, answers: number): void {
  const gaps = all.flatMap((measured) => measured.gapsMs);
  const once = all.flatMap((measured) => measured.heard).slice(0, answers);
  const errors = countWordErrors(said, once.join(' '));
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
