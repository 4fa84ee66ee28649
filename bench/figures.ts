export const quantile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
};

/** One line: the figure, its bar, and whether it was held. */
export function figure(what: string, value: number, bar: number, unit: string): boolean {
  const held = value <= bar;
  console.log(`${held ? 'held  ' : 'MISSED'}  ${what}: ${Number(value.toFixed(value < 1 ? 3 : 1))} ${unit}, bar ${bar} ${unit}`);
  return held;
}
