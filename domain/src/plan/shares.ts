const STEP = 5;

/** Whole percents in proportion to the parts, in steps of five where there is room, summing to 100; what rounding leaves goes to the first. */
export function shares(parts: readonly number[]): number[] {
  const total = parts.reduce((sum, part) => sum + Math.max(0, part), 0);
  if (parts.length === 0) return [];
  const even = total <= 0 ? parts.map(() => 1) : parts.map((part) => Math.max(0, part));
  const sum = total <= 0 ? parts.length : total;
  const whole = even.map((part) => Math.max(STEP, Math.floor((part * (100 / STEP)) / sum) * STEP));
  const rest = 100 - whole.reduce((all, share) => all + share, 0);
  const first = whole.indexOf(Math.max(...whole));
  return whole.map((share, index) => (index === first ? share + rest : share));
}
