import { parseArgs } from 'node:util';
import type { Candidate } from './candidates/candidate.ts';
import { CANDIDATES } from './candidates/index.ts';
import { MODEL_KINDS, type ModelKind } from './models/model-kind.ts';
import { ROLE_IDS, type RoleId } from './roles.ts';

export type Options = {
  roles: readonly RoleId[];
  candidates: readonly Candidate[];
  models: readonly ModelKind[];
  seed: number;
  /** Prints the interviews, too. */
  isVerbose: boolean;
  /** Something was chosen, so the figures of the whole are left out. */
  isPart: boolean;
};

/** @throws Error on an option or a name that does not exist */
export function optionsFrom(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      role: { type: 'string', multiple: true },
      candidate: { type: 'string', multiple: true },
      model: { type: 'string', multiple: true },
      seed: { type: 'string', default: '1' },
      verbose: { type: 'boolean', default: false },
    },
  });
  const { role, candidate, model } = values;
  return {
    roles: chosen(ROLE_IDS, role, (id) => id),
    candidates: chosen(CANDIDATES, candidate, ({ name }) => name),
    models: chosen(MODEL_KINDS, model, (kind) => kind),
    seed: Number(values.seed),
    isVerbose: values.verbose,
    isPart: role !== undefined || candidate !== undefined || model !== undefined,
  };
}

function chosen<Item>(all: readonly Item[], names: readonly string[] | undefined, nameOf: (item: Item) => string): Item[] {
  if (names === undefined) return [...all];
  return names.map((name) => {
    const found = all.find((item) => nameOf(item) === name);
    if (found === undefined) throw new Error(`There is no "${name}". Choose from: ${all.map(nameOf).join(', ')}.`);
    return found;
  });
}
