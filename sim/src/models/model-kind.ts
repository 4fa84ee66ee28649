import type { BehaviourKind } from '@viva/local/language';

/** The plan alone, or a stand-in that is as good or as bad as its name says; a puppet reads sensibly and words what it is told to. */
export const MODEL_KINDS = [
  'none',
  'sensible',
  'slow',
  'verbose',
  'disobedient',
  'broken-json',
  'nonsense',
  'failing',
  'stalled',
  'cut',
  'rate-limited',
  'refusing',
  'obedient',
  'puppet',
] as const satisfies readonly ('none' | 'puppet' | BehaviourKind)[];
export type ModelKind = (typeof MODEL_KINDS)[number];
