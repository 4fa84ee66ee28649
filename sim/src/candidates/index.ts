import type { Candidate } from './candidate.ts';
import { DIFFICULT } from './difficult.ts';
import { IN_NEED } from './in-need.ts';
import { QUIET } from './quiet.ts';
import { TALKERS } from './talkers.ts';
import { WISHING } from './wishing.ts';

export const CANDIDATES: readonly Candidate[] = [...TALKERS, ...DIFFICULT, ...WISHING, ...QUIET, ...IN_NEED];
