import type { MemoryUse } from '@viva/local/stack';

const MEGABYTE = 1024 * 1024;
const megabytes = (uses: MemoryUse[]) => Math.round(uses.reduce((sum, { bytes }) => sum + bytes, 0) / MEGABYTE);

/** One line a part, largest first, and the sum beside its bar. Says whether the bar was held. */
export function printMemory(uses: MemoryUse[], barMb: number, label: string): boolean {
  const parts = Map.groupBy(uses, ({ name }) => name);
  const rows = [...parts]
    .map(([name, group]) => ({ name, mb: megabytes(group), count: group.length }))
    .sort((one, other) => other.mb - one.mb);
  for (const { name, mb, count } of rows)
    console.log(`  ${name.padEnd(20)} ${String(mb).padStart(6)} MB  ${count > 1 ? `${count} processes` : ''}`);
  const total = megabytes(uses);
  console.log(`${total <= barMb ? 'held' : 'MISSED'}  ${label}: ${total} MB, bar ${barMb} MB`);
  return total <= barMb;
}
