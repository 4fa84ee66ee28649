import type { Progress } from './progress.ts';

/** For tests: the candidate's turn in the last of five topics, but for what is given. */
export const someProgress = (changes: Partial<Progress> = {}): Progress => ({
  topic: 5,
  topics: 5,
  minutesLeft: 19,
  floor: 'yours',
  question: null,
  waiting: false,
  ended: null,
  phase: 'topics',
  ...changes,
});
