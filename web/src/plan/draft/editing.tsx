'use client';
import type { Plan } from '@viva/domain';
import { createContext, type ReactNode, useContext } from 'react';
import { useStore } from 'zustand';
import type { Job } from '#jobs/queries.ts';
import type { Note } from '../checks/note.ts';
import type { Edit } from '../edits/question-edits.ts';
import type { Removal } from '../edits/removals.ts';
import type { PlanEditor } from './plan-editor.ts';

export type Editing = {
  job: Job;
  editor: PlanEditor;
  /** As it is on the screen: mine, or somebody else's while that is looked at. */
  plan: Plan;
  isReadOnly: boolean;
  /** What is wrong here and what the checks say, of things that are still there; refusals first. */
  notes: readonly Note[];
  chosenId: string | undefined;
  choose: (competencyId: string) => void;
  edit: (edit: Edit) => void;
  /** Takes it away, and offers for ten seconds to put it back. */
  remove: (removal: Removal) => void;
  /** Opens what holds the field, and puts the cursor into it. */
  goTo: (place: string) => void;
};

const Context = createContext<Editing | undefined>(undefined);

export const EditingProvider = ({ value, children }: { value: Editing; children: ReactNode }) => (
  <Context.Provider value={value}>{children}</Context.Provider>
);

export function useEditing(): Editing {
  const editing = useContext(Context);
  if (!editing) throw new Error('This belongs into a plan that is edited.');
  return editing;
}

export const useDraft = () => useStore(useEditing().editor.store);
