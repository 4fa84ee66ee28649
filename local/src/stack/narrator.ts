/** How one piece of work is told to whoever watches. */
export type Step = { done: () => void; failed: (reason: string) => void };
export type Narrator = (what: string) => Step;

export const silent: Narrator = () => ({ done: () => {}, failed: () => {} });
