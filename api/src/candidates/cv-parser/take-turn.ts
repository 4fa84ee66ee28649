const AT_ONCE = 2;

const waiting: (() => void)[] = [];
let running = 0;

/** At most two files are read at once on this host: interviews speak beside them. The others wait in line. */
export async function takeTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    // A turn is handed on, so that nobody who comes now overtakes the line.
    if (next) next();
    else running -= 1;
  }
}
