import { type Action, mayDo } from '@viva/domain';
import type { Recruiter } from './caller.ts';
import { Problem } from './problem.ts';

const REFUSAL: Partial<Record<Action, string>> = {
  'edit-jobs': 'Your role may not change jobs. Ask an owner or editor.',
  'edit-candidates': 'Your role may not change candidates. Ask an owner or editor.',
  'issue-tickets': 'Your role may not issue or revoke tickets. Ask an owner or editor.',
};

export function requireRight(recruiter: Recruiter, action: Action): void {
  if (!mayDo(recruiter, action)) throw new Problem('forbidden', REFUSAL[action] ?? 'Your role does not allow this.');
}
