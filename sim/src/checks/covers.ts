import { coverageOf, foldProgress } from '@viva/domain';
import type { Played } from '../play/played.ts';
import type { Fault } from './fault.ts';

const LEAST_SHARE = 0.9;

/** The share of the planned competencies that there is an answer to judge by. */
export function shareCovered({ brief: { plan }, turns }: Pick<Played, 'brief' | 'turns'>): number {
  const coverage = [...coverageOf(plan, { ...foldProgress(plan, turns), closed: true }).values()];
  return coverage.filter((state) => state === 'covered').length / coverage.length;
}

export function coversThePlan(played: Played): Fault[] {
  const share = shareCovered(played);
  if (!played.candidate.isCoverable || share >= LEAST_SHARE) return [];
  return [{ turn: null, what: `${Math.round(share * 100)} % of the competencies are covered` }];
}
