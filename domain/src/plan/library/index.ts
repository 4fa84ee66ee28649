import { buildingSoftware, runningReliably, workingWithData } from './craft.ts';
import type { LibraryItem } from './item.ts';
import { leadingPeople, servingCustomers, workingTogether } from './people.ts';
import { learning, ownership, planningWork, problemSolving } from './work.ts';

export const LIBRARY_VERSION = '2026-11';

/** In the order in which they are taken where a description calls for none. */
export const LIBRARY: readonly LibraryItem[] = [
  ownership,
  problemSolving,
  workingTogether,
  learning,
  runningReliably,
  buildingSoftware,
  servingCustomers,
  workingWithData,
  planningWork,
  leadingPeople,
];
