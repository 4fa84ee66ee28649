import { failuresOf } from './checks/index.ts';
import { figuresOf } from './figures.ts';
import { playAll } from './matrix.ts';
import { startMinds } from './models/minds.ts';
import { optionsFrom } from './options.ts';
import { roleOf } from './roles.ts';
import { lineOf, tableOf } from './table.ts';
import { transcriptOf } from './transcript.ts';

/** Scripted candidates through the real interviewer: `pnpm sim [--role R] [--candidate C] [--model M] [--seed N] [--verbose]`. */
async function main(): Promise<void> {
  const from = performance.now();
  const { roles, candidates, models, seed, isVerbose, isPart } = optionsFrom(process.argv.slice(2));
  const minds = await startMinds(seed);
  const settings = candidates.flatMap((candidate) =>
    models.flatMap((model) => roles.map((id) => ({ role: roleOf(id), candidate, model, minds, seed }))),
  );
  const played = await playAll(settings, tellHowFar(settings.length));
  const figures = isPart ? { lines: [], played: [], areHeld: true } : await figuresOf(minds);
  await minds.stop();
  const failures = [...played, ...figures.played].flatMap(failuresOf);
  if (isVerbose) for (const one of played) console.log(`${transcriptOf(one)}\n`);
  console.log(tableOf(played, failures));
  console.log(`\n${[...figures.lines, turnsOf(played.map(({ turns }) => turns.length))].join('\n')}`);
  const all = played.length + figures.played.length;
  console.log(`${all} interviews in ${Math.round((performance.now() - from) / 1_000)} s, ${failures.length} failures`);
  for (const failure of failures) console.log(lineOf(failure));
  if (failures.length > 0 || !figures.areHeld) process.exitCode = 1;
}

const TELL_EVERY = 250;

/** On the error stream, since the whole takes minutes. */
function tellHowFar(all: number): () => void {
  let done = 0;
  return () => {
    done += 1;
    if (done % TELL_EVERY === 0) console.error(`${done} of ${all} interviews`);
  };
}

const turnsOf = (turns: readonly number[]): string => {
  const mean = turns.reduce((sum, count) => sum + count, 0) / Math.max(1, turns.length);
  return `turns an interview, all candidates: mean ${mean.toFixed(1)}, fewest ${Math.min(...turns)}, most ${Math.max(...turns)}`;
};

await main();
process.exit();
