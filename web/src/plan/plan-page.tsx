'use client';
import { type FocusEvent, useState } from 'react';
import type { Job } from '#jobs/queries.ts';
import { PlanBar } from './bar/plan-bar.tsx';
import { Facts } from './beside/facts.tsx';
import { Information } from './beside/information.tsx';
import { openNotes, placeNotes } from './checks/place-notes.ts';
import { Competencies } from './competencies/competencies.tsx';
import { EditingProvider } from './draft/editing.tsx';
import { removeWithUndo } from './draft/offer-undo.ts';
import { isDirty, problemsOf } from './draft/plan-draft.ts';
import { usePlaces } from './draft/use-places.ts';
import { usePlanEditor } from './draft/use-plan-editor.ts';
import type { JobPlan } from './job-plan.ts';
import { MinutesRuler } from './minutes-ruler.tsx';
import { Conflict, PlanNotices } from './plan-notices.tsx';
import { Versions } from './versions.tsx';

/** The plan of a job: read when it is published, changed where it stands when it is a draft. */
export function PlanPage({ job, server }: { job: Job; server: JobPlan }) {
  const { editor, draft } = usePlanEditor(job.id, server);
  const [showsTheirs, setShowsTheirs] = useState(false);
  const theirs = showsTheirs ? draft.theirs : undefined;
  const plan = theirs?.plan ?? draft.plan;
  const places = usePlaces(plan);
  const isReadOnly = theirs !== undefined || draft.base.state === 'published';
  const found = theirs ? placeNotes(theirs.findings, theirs.plan) : [...problemsOf(draft), ...draft.notes];
  const editing = {
    job,
    editor,
    plan,
    isReadOnly,
    notes: draft.base.state === 'published' ? [] : openNotes(found, plan),
    ...places,
    edit: editor.edit,
    remove: (removal: Parameters<typeof removeWithUndo>[1]) => removeWithUndo(editor, removal),
  };
  /** Whoever leaves a field is done with it for now. */
  const saveOnLeaving = ({ target }: FocusEvent<HTMLElement>) => {
    if (target.matches('textarea, input, select') && isDirty(editor.store.getState())) void editor.flush();
  };
  return (
    <EditingProvider value={editing}>
      <section aria-label="Interview plan" onBlur={saveOnLeaving} className="-mt-6 grid grid-cols-[minmax(0,1fr)] gap-5">
        <PlanBar />
        <Conflict isShown={theirs !== undefined} onShow={setShowsTheirs} />
        <PlanNotices />
        <MinutesRuler plan={plan} />
        <Competencies />
        <div className="grid gap-x-10 gap-y-9 pt-3 md:grid-cols-2">
          <Information />
          <Facts />
        </div>
        <Versions jobId={job.id} />
      </section>
    </EditingProvider>
  );
}
