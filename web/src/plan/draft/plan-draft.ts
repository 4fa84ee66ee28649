import type { Plan } from '@viva/domain';
import type { Note } from '../checks/note.ts';
import { placeNotes } from '../checks/place-notes.ts';
import { problemsOfPlan } from '../checks/problems-of-plan.ts';
import type { Edit } from '../edits/question-edits.ts';
import type { JobPlan } from '../job-plan.ts';
import { asSent } from './as-sent.ts';

type Trouble = { kind: 'refused' | 'failed'; sentence: string };

/** A plan while somebody works on it: as it is on the screen, and as the api last had it. */
export type PlanDraft = {
  plan: Plan;
  base: JobPlan;
  /** What the checks said of the plan as it was last saved, by the things themselves. */
  notes: readonly Note[];
  /** How often it was changed here, and how much of that is saved. */
  edits: number;
  savedEdits: number;
  isSaving: boolean;
  trouble: Trouble | undefined;
  /** Somebody else's plan, while it is not decided whose is kept. */
  theirs: JobPlan | undefined;
  /** Revisions that were ours or have been taken over: hearing of them again is no news. */
  known: readonly string[];
  /** The last change came from somebody else. */
  isByOther: boolean;
};

export type DraftEvent =
  | { type: 'edited'; edit: Edit }
  | { type: 'saving' }
  | { type: 'saved'; answer: JobPlan; sent: Plan; edits: number }
  | { type: 'refused'; sentence: string; notes: readonly Note[] }
  | { type: 'failed'; sentence: string }
  /** What the api has, asked for again; `own`: after something that was done here. */
  | { type: 'heard'; answer: JobPlan; own?: boolean }
  /** After a failure, once more. */
  | { type: 'again' }
  | { type: 'kept-mine' }
  | { type: 'took-theirs' };

export const startDraft = (answer: JobPlan): PlanDraft => ({
  plan: answer.plan,
  base: answer,
  notes: placeNotes(answer.findings, answer.plan),
  edits: 0,
  savedEdits: 0,
  isSaving: false,
  trouble: undefined,
  theirs: undefined,
  known: [answer.revision],
  isByOther: false,
});

export const isDirty = ({ edits, savedEdits }: PlanDraft): boolean => edits > savedEdits;

/** What keeps it from being saved, without asking. */
export const problemsOf = ({ plan, base }: PlanDraft): Note[] => problemsOfPlan(asSent(plan, base.plan));

export function planDraft(draft: PlanDraft, event: DraftEvent): PlanDraft {
  switch (event.type) {
    case 'edited': {
      const plan = event.edit(draft.plan);
      return plan === draft.plan ? draft : { ...draft, plan, edits: draft.edits + 1, trouble: undefined, isByOther: false };
    }
    case 'saving':
      return { ...draft, isSaving: true, trouble: undefined };
    case 'saved':
      return saved(draft, event.answer, event.sent, event.edits);
    case 'refused':
      return {
        ...draft,
        isSaving: false,
        trouble: { kind: 'refused', sentence: event.sentence },
        notes: event.notes.length > 0 ? event.notes : draft.notes,
      };
    case 'failed':
      return { ...draft, isSaving: false, trouble: { kind: 'failed', sentence: event.sentence } };
    case 'heard':
      return heard(draft, event.answer, event.own ?? false);
    case 'again':
      return { ...draft, trouble: undefined };
    case 'kept-mine':
      return draft.theirs ? { ...based(draft, draft.theirs), plan: draft.plan, edits: draft.edits + 1, theirs: undefined } : draft;
    case 'took-theirs':
      return draft.theirs ? adopted(draft, draft.theirs) : draft;
  }
}

const based = (draft: PlanDraft, answer: JobPlan): PlanDraft => ({
  ...draft,
  base: answer,
  known: [...draft.known, answer.revision],
  trouble: undefined,
});

/** The words on the screen stay as they were typed; the api's differ in spaces alone. */
function saved(draft: PlanDraft, answer: JobPlan, sent: Plan, edits: number): PlanDraft {
  const notes = placeNotes(answer.findings, sent);
  return { ...based(draft, answer), notes, isSaving: false, savedEdits: Math.max(draft.savedEdits, edits), theirs: undefined };
}

const adopted = (draft: PlanDraft, answer: JobPlan): PlanDraft => ({
  ...startDraft(answer),
  edits: draft.edits,
  savedEdits: draft.edits,
  known: [...draft.known, answer.revision],
});

function heard(draft: PlanDraft, answer: JobPlan, own: boolean): PlanDraft {
  if (own) return adopted(draft, answer);
  if (answer.revision === draft.base.revision) return sameRevision(draft, answer);
  if (draft.known.includes(answer.revision)) return draft;
  if (isDirty(draft)) return { ...draft, isSaving: false, theirs: answer };
  return { ...adopted(draft, answer), isByOther: !draft.base.drafting };
}

/** A model that gave up leaves the library's plan with a remark, under the same revision. */
function sameRevision(draft: PlanDraft, answer: JobPlan): PlanDraft {
  const isOver = draft.base.drafting && !answer.drafting && !isDirty(draft);
  return isOver || answer.state !== draft.base.state ? adopted(draft, answer) : { ...draft, base: answer };
}
