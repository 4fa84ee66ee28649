import { averageTalker } from './candidates/talkers.ts';
import { tokensOf } from './checks/costs.ts';
import { shareCovered } from './checks/covers.ts';
import { playAll } from './matrix.ts';
import type { Minds } from './models/minds.ts';
import type { Played } from './play/played.ts';
import { ROLE_IDS, roleOf } from './roles.ts';

const SEEDS = [1, 2, 3, 4, 5];
const COVERED_BAR = 90;
const TOKENS_BAR = 30_000;

const median = (values: readonly number[]): number =>
  values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? Number.NaN;
const percent = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((part / whole) * 100));

const averageTalks = (minutes: 20 | 25, minds: Minds): Promise<Played[]> =>
  playAll(
    ROLE_IDS.flatMap((id) =>
      SEEDS.map((seed) => ({ role: roleOf(id, minutes), candidate: averageTalker, model: 'sensible' as const, minds, seed })),
    ),
  );

/** What the interviewer reaches in its time and what it costs, with the average talker and a sensible model. */
export async function figuresOf(minds: Minds): Promise<{ lines: string[]; played: Played[]; areHeld: boolean }> {
  const [short, long] = [await averageTalks(20, minds), await averageTalks(25, minds)];
  const covered = short.map((played) => shareCovered(played) * 100);
  const tokens = long.map(({ uses }) => tokensOf(uses));
  const areHeld = median(covered) >= COVERED_BAR && median(tokens) <= TOKENS_BAR;
  const lines = [
    `planned competencies covered in 20 minutes, average talker: median ${Math.round(median(covered))} %, lowest ${Math.round(Math.min(...covered))} %, bar ${COVERED_BAR} % (${short.length} interviews)`,
    `tokens of a 25-minute interview, average talker, sensible model: median ${median(tokens)}, highest ${Math.max(...tokens)}, bar ${TOKENS_BAR} (${long.length} interviews)`,
    `  by purpose, a mean interview: ${byPurpose(long)}`,
    `  generated and never used: ${shareDiscarded(long)} % of the tokens`,
    `turns of these interviews: 20 minutes ${median(short.map(({ turns }) => turns.length))}, 25 minutes ${median(long.map(({ turns }) => turns.length))} (medians), longest ${Math.max(...long.map(({ turns }) => turns.length))}`,
  ];
  return { lines, played: [...short, ...long], areHeld };
}

function byPurpose(played: readonly Played[]): string {
  const uses = played.flatMap((one) => one.uses);
  const purposes = [...new Set(uses.map(({ purpose }) => purpose))];
  return purposes
    .map((purpose) => {
      const these = uses.filter((use) => use.purpose === purpose);
      return `${purpose} ${Math.round(tokensOf(these) / played.length)} in ${(these.length / played.length).toFixed(1)} calls`;
    })
    .join(', ');
}

function shareDiscarded(played: readonly Played[]): number {
  const uses = played.flatMap((one) => one.uses);
  return percent(tokensOf(uses.filter(({ discarded }) => discarded)), tokensOf(uses));
}
