import { Problem } from './problem.ts';

export const notYet = (): never => {
  throw new Problem('unavailable', 'This is being built.');
};
