/** As long as a hand takes for a second click that was meant for the first. */
export const SETTLING_MS = 400;

/**
 * Lets one piece of work be under way, however often it is asked for: what is asked meanwhile, and in the moment after, is
 * left undone. @returns whether the work was begun
 */
export function oneAtATime(settlingMs = SETTLING_MS) {
  let isUnderWay = false;
  return (work: () => Promise<unknown>): boolean => {
    if (isUnderWay) return false;
    isUnderWay = true;
    const free = () => {
      isUnderWay = false;
    };
    work().then(() => setTimeout(free, settlingMs), free);
    return true;
  };
}
