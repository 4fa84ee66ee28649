import { readFileSync } from 'node:fs';
import { draftPlan, type Plan } from '@viva/domain';
import { CASES, type Case } from './answers/cases.ts';

/** A job, its plan, and what somebody who has done such work can tell. */
export type Role = { id: RoleId; minutes: 20 | 25; plan: Plan; cases: readonly [Case, ...Case[]] };
export type RoleId = keyof typeof CASES;

type Opening = { title: string; file: string; minutes: 20 | 25 };

const DESCRIPTIONS = new URL('../../domain/test-data/job-descriptions/', import.meta.url);

const OPENINGS: Record<RoleId, Opening> = {
  backend: { title: 'Backend engineer', file: '01-backend-engineer.txt', minutes: 20 },
  nurse: { title: 'Registered nurse', file: '05-ward-nurse.txt', minutes: 25 },
  warehouse: { title: 'Warehouse shift lead', file: '06-warehouse-shift-lead.txt', minutes: 20 },
  accountant: { title: 'Accountant', file: '07-accountant.txt', minutes: 25 },
  sales: { title: 'Inside sales representative', file: '04-inside-sales.txt', minutes: 20 },
  graduate: { title: 'Graduate engineer', file: '13-graduate-engineering.txt', minutes: 25 },
};

export const ROLE_IDS = Object.keys(OPENINGS) as RoleId[];

/** @param minutes the length of its interview, where it is not the usual one of the role */
export function roleOf(id: RoleId, minutes: 20 | 25 = OPENINGS[id].minutes): Role {
  const { title, file } = OPENINGS[id];
  const description = readFileSync(new URL(file, DESCRIPTIONS), 'utf8');
  return { id, minutes, plan: draftPlan({ title, description, language: 'en', minutes }), cases: CASES[id] };
}
