const WHOLE = 100;

/** Whole percents of at least 1 that sum to `total`, as near to the proportions of the parts as whole numbers come. */
export function inProportion(parts: readonly number[], total: number = WHOLE): number[] {
  if (parts.length === 0) return [];
  const sum = parts.reduce((all, part) => all + Math.max(0, part), 0);
  const exact = parts.map((part) => (sum === 0 ? total / parts.length : (Math.max(0, part) * total) / sum));
  const shares = exact.map((share) => Math.max(1, Math.floor(share)));
  const byRest = exact
    .map((share, index) => ({ index, rest: share - (shares[index] ?? 0) }))
    .toSorted((left, right) => right.rest - left.rest);
  let missing = total - shares.reduce((all, share) => all + share, 0);
  for (const { index } of byRest) if (missing > 0) missing -= add(shares, index, 1);
  // Parts that were lifted to 1 are paid for by the largest.
  while (missing < 0) missing -= add(shares, shares.indexOf(Math.max(...shares)), -1);
  return shares;
}

function add(shares: number[], index: number, step: number): number {
  shares[index] = (shares[index] ?? 0) + step;
  return step;
}

/** One weight set, the rest shared among the others in their proportions; together they are 100. */
export function shareWeights(weights: readonly number[], index: number, wanted: number): number[] {
  if (weights.length < 2) return weights.map(() => WHOLE);
  const weight = Math.min(WHOLE - (weights.length - 1), Math.max(1, Math.round(wanted)));
  return inProportion(weights.toSpliced(index, 1), WHOLE - weight).toSpliced(index, 0, weight);
}
