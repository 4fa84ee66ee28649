import type { SupervisedProcess } from '../processes/supervise-process.ts';

/** Those that use others go before what they use; a group goes at once. */
const ORDER = [['agent', 'web'], ['api']];

export async function stopInOrder(running: SupervisedProcess[]): Promise<void> {
  const named = ORDER.flat();
  const rest = running.map(({ name }) => name).filter((name) => !named.includes(name));
  for (const group of [...ORDER, rest]) {
    await Promise.all(running.filter(({ name }) => group.includes(name)).map((one) => one.stop()));
  }
}
