import { normalizeWords } from './normalize-words.ts';

export interface WordErrors {
  /** Words that should have been heard. */
  words: number;
  substituted: number;
  missing: number;
  added: number;
  /** All errors for each word that should have been heard, 0 to 1 and above. */
  rate: number;
  /** Each error as "expected → heard". */
  errors: string[];
}

type Step = 'same' | 'substituted' | 'missing' | 'added';

/** Compares what was heard with what was said, word by word, after `normalizeWords`. */
export function countWordErrors(said: string, heard: string): WordErrors {
  const expected = normalizeWords(said);
  const found = normalizeWords(heard);
  const steps = align(expected, found);
  const count = (kind: Step) => steps.filter((step) => step.kind === kind).length;
  const [substituted, missing, added] = [count('substituted'), count('missing'), count('added')];
  const rate = expected.length === 0 ? Number(added > 0) : (substituted + missing + added) / expected.length;
  const errors = steps.filter(({ kind }) => kind !== 'same').map(({ from, to }) => `${from ?? '–'} → ${to ?? '–'}`);
  return { words: expected.length, substituted, missing, added, rate, errors };
}

interface Aligned {
  kind: Step;
  from?: string | undefined;
  to?: string | undefined;
}

/** The cheapest way from one to the other, read back from its end. */
function align(expected: string[], found: string[]): Aligned[] {
  const costs = costTable(expected, found);
  const cost = (i: number, j: number) => costs[i]?.[j] ?? Number.POSITIVE_INFINITY;
  const steps: Aligned[] = [];
  let i = expected.length;
  let j = found.length;
  while (i > 0 || j > 0) {
    const [from, to] = [expected[i - 1], found[j - 1]];
    const diagonal = cost(i - 1, j - 1) + Number(from !== to);
    if (i > 0 && j > 0 && cost(i, j) === diagonal) {
      steps.push({ kind: from === to ? 'same' : 'substituted', from, to });
      i -= 1;
      j -= 1;
    } else if (i > 0 && cost(i, j) === cost(i - 1, j) + 1) {
      steps.push({ kind: 'missing', from });
      i -= 1;
    } else {
      steps.push({ kind: 'added', to });
      j -= 1;
    }
  }
  return steps.reverse();
}

function costTable(expected: string[], found: string[]): number[][] {
  const table = [Array.from({ length: found.length + 1 }, (_, j) => j)];
  for (const [i, word] of expected.entries()) {
    const above = table[i] as number[];
    const row = [i + 1];
    for (const [j, other] of found.entries()) {
      const swap = (above[j] as number) + Number(word !== other);
      row.push(Math.min(swap, (above[j + 1] as number) + 1, (row[j] as number) + 1));
    }
    table.push(row);
  }
  return table;
}
