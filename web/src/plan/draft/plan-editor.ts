import type { Plan } from '@viva/domain';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { Refusal, sentenceFor } from '#lib/refusal.ts';
import { placeNotes } from '../checks/place-notes.ts';
import type { Edit } from '../edits/question-edits.ts';
import type { JobPlan } from '../job-plan.ts';
import { asSent } from './as-sent.ts';
import { type DraftEvent, isDirty, type PlanDraft, planDraft, problemsOf, startDraft } from './plan-draft.ts';

/** How long nothing is typed before it is saved. */
const SAVE_AFTER_MS = 1_000;

type Calls = {
  save: (plan: Plan, revision: string) => Promise<JobPlan>;
  load: () => Promise<JobPlan>;
};

export type PlanEditor = {
  store: StoreApi<PlanDraft>;
  edit: (edit: Edit) => void;
  tell: (event: DraftEvent) => void;
  /** Saves what is not saved yet, one save after the other. @returns whether all of it is */
  flush: () => Promise<boolean>;
};

/** Keeps a plan and saves it by itself, never two saves at once. */
export function createPlanEditor(first: JobPlan, { save, load }: Calls): PlanEditor {
  const store = createStore<PlanDraft>(() => startDraft(first));
  const tell = (event: DraftEvent) => store.setState((draft) => planDraft(draft, event), true);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<boolean> | undefined;

  const saveOnce = async () => {
    const { plan, base, edits } = store.getState();
    const sent = asSent(plan, base.plan);
    tell({ type: 'saving' });
    try {
      tell({ type: 'saved', answer: await save(sent, base.revision), sent, edits });
    } catch (error) {
      await tellTrouble(error, sent);
    }
  };
  const tellTrouble = async (error: unknown, sent: Plan) => {
    if (error instanceof Refusal && error.code === 'conflict') {
      const answer = await load().catch(() => undefined);
      if (answer) tell({ type: 'heard', answer });
    } else if (error instanceof Refusal && error.parts.length > 0) {
      tell({ type: 'refused', sentence: error.message, notes: placeNotes(error.parts, sent) });
    }
    if (store.getState().isSaving) tell({ type: 'failed', sentence: sentenceFor(error) });
  };
  const run = async () => {
    while (canSave(store.getState())) await saveOnce();
    return !isDirty(store.getState());
  };
  const flush = () => {
    clearTimeout(timer);
    running ??= run().finally(() => {
      running = undefined;
    });
    return running;
  };
  return {
    store,
    tell,
    flush,
    edit: (edit) => {
      tell({ type: 'edited', edit });
      clearTimeout(timer);
      timer = setTimeout(() => void flush(), SAVE_AFTER_MS);
    },
  };
}

const canSave = (draft: PlanDraft) => isDirty(draft) && !draft.theirs && !draft.trouble && problemsOf(draft).length === 0;
