'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { planQuery } from '#jobs/queries.ts';
import { answer } from '#lib/answer.ts';
import { api } from '#lib/api.ts';
import type { JobPlan } from '../job-plan.ts';
import { isDirty } from './plan-draft.ts';
import { createPlanEditor } from './plan-editor.ts';

/** The plan of a job while it is on the screen: saves by itself, hears of others, and does not let go of what is not saved. */
export function usePlanEditor(jobId: string, server: JobPlan) {
  const queries = useQueryClient();
  const [editor] = useState(() => {
    const { queryKey } = planQuery(api, jobId);
    const load = () => queries.fetchQuery({ ...planQuery(api, jobId), staleTime: 0 });
    return createPlanEditor(server, {
      load,
      save: async (plan, revision) => {
        const saved = await answer(api.jobs[':jobId'].plan.$put({ param: { jobId }, json: { plan, revision } }));
        queries.setQueryData(queryKey, saved);
        return saved;
      },
    });
  });
  const draft = useStore(editor.store);
  useEffect(() => {
    if (!draft.isSaving) editor.tell({ type: 'heard', answer: server });
  }, [editor, server, draft.isSaving]);
  useEffect(() => {
    const holdBack = (event: BeforeUnloadEvent) => {
      if (isDirty(editor.store.getState())) event.preventDefault();
    };
    window.addEventListener('beforeunload', holdBack);
    return () => {
      window.removeEventListener('beforeunload', holdBack);
      void editor.flush();
    };
  }, [editor]);
  return { editor, draft };
}
