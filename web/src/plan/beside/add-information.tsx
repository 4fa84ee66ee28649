'use client';
import { useQuery } from '@tanstack/react-query';
import type { InformationQuestion } from '@viva/domain';
import { Plus } from 'lucide-react';
import { api } from '#lib/api.ts';
import { Menu, MenuItem } from '#ui/menu.tsx';
import { useEditing } from '../draft/editing.tsx';
import { newId } from '../edits/new-id.ts';
import { MOST } from '../edits/question-edits.ts';
import { libraryQuery } from '../library/queries.ts';

/** Not lawful everywhere to ask; the menu says so before it is added. */
const WHERE_LAWFUL = new Set(['expected-pay']);

export function AddInformation() {
  const { plan, edit, goTo } = useEditing();
  const library = useQuery(libraryQuery(api));
  const present = new Set(plan.informationQuestions.map(({ id }) => id));
  const add = (question: InformationQuestion) => {
    edit((now) => ({ ...now, informationQuestions: [...now.informationQuestions, question] }));
    goTo(`informationQuestions/${question.id}/${question.label ? 'text' : 'label'}`);
  };
  if (plan.informationQuestions.length >= MOST.informationQuestions) {
    return <span className="text-13 text-ink-3">{MOST.informationQuestions} are the most.</span>;
  }
  return (
    <Menu
      label="Add information"
      triggerClassName="-mr-3 -my-1 inline-flex h-8 w-auto items-center gap-2 px-3 text-13 font-medium"
      trigger={
        <>
          <Plus aria-hidden className="size-4" strokeWidth={1.5} />
          Add
        </>
      }
    >
      {library.data?.informationQuestions
        .filter(({ id }) => !present.has(id))
        .map((question) => (
          <MenuItem key={question.id} onClick={() => add(question)}>
            {question.label}
            {WHERE_LAWFUL.has(question.id) && <span className="text-13 text-ink-3">where lawful</span>}
          </MenuItem>
        ))}
      <MenuItem onClick={() => add({ id: newId('information'), label: '', text: '', plainerText: '' })}>Something else</MenuItem>
    </Menu>
  );
}
