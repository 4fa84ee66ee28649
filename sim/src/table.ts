import type { Failure } from './checks/index.ts';
import type { Played } from './play/played.ts';

/** Candidates by models; a cell tells how many roles came through without a failure. */
export function tableOf(played: readonly Played[], failures: readonly Failure[]): string {
  const failed = new Set(failures.map((failure) => failure.played));
  const models = [...new Set(played.map(({ model }) => model))];
  const names = [...new Set(played.map(({ candidate }) => candidate.name))];
  const width = Math.max(...names.map(({ length }) => length));
  const head = `${' '.repeat(width)}  ${models.map((model) => model.padStart(columnOf(model))).join(' ')}`;
  const rows = names.map((name) => {
    const cells = models.map((model) => {
      const these = played.filter((one) => one.model === model && one.candidate.name === name);
      const right = these.filter((one) => !failed.has(one)).length;
      return `${right}/${these.length}`.padStart(columnOf(model));
    });
    return `${name.padEnd(width)}  ${cells.join(' ')}`;
  });
  return [head, ...rows].join('\n');
}

const columnOf = (model: string): number => Math.max(5, model.length);

/** One line: where, what, and in which turn. */
export const lineOf = ({ played, check, turn, what }: Failure): string =>
  `FAILED  ${played.role.id} · ${played.candidate.name} · ${played.model} · ${check}${turn === null ? '' : ` · turn ${turn}`}: ${what}`;
