import type { Candidate } from '../candidates/candidate.ts';
import type { Minds } from '../models/minds.ts';
import type { ModelKind } from '../models/model-kind.ts';
import { Random } from '../random.ts';
import type { Role } from '../roles.ts';
import type { Played } from './played.ts';
import { Scene } from './scene.ts';
import { VirtualCall } from './virtual-call.ts';

export type Setting = { role: Role; candidate: Candidate; model: ModelKind; minds: Minds; seed: number };

/** Whoever takes longer than this does not come to an end. */
const MOST_ROUNDS = 250;

/** One interview from the greeting to its ending, by the real interviewer, in virtual time. */
export async function play({ role, candidate, model, minds, seed }: Setting): Promise<Played> {
  const name = `${model} ${role.id} ${role.minutes} ${candidate.name} ${seed}`;
  const call = new VirtualCall(role, minds.mindOf(model, name));
  const random = new Random(name.slice(model.length));
  const done = new Set<string>();
  await call.begin();
  for (let round = 0; round < MOST_ROUNDS && call.ending === undefined; round += 1) {
    await call.meet(candidate.react(new Scene({ role, random, turns: call.turns, done })));
  }
  call.stop();
  return { role, candidate, model, brief: call.brief, turns: call.turns, ending: call.ending, uses: call.uses };
}
