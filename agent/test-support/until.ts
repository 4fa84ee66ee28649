import { setTimeout as delay } from 'node:timers/promises';

/** Waits for something to be so. @throws Error that names what did not come in time */
export async function until<T>(what: string, isSo: () => T | Promise<T>, withinMs = 15_000): Promise<NonNullable<T>> {
  for (const deadline = performance.now() + withinMs; ; ) {
    const value = await isSo();
    if (value) return value;
    if (performance.now() > deadline) throw new Error(`In ${withinMs} ms there was no ${what}.`);
    await delay(20);
  }
}
