'use client';
import { useQuery } from '@tanstack/react-query';
import type { Competency, Question } from '@viva/domain';
import { PenLine } from 'lucide-react';
import { api } from '#lib/api.ts';
import { Bone } from '#ui/bones.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { LoadFailed } from '#ui/load-failed.tsx';
import { useEditing } from '../draft/editing.tsx';
import { addQuestion, emptyQuestion } from '../edits/question-edits.ts';
import { libraryItemQuery, libraryQuery } from './queries.ts';

const ROW = '-mx-2.5 w-[calc(100%+1.25rem)] rounded-control px-2.5 py-2 text-left transition-colors hover:bg-sunk focus-visible:bg-sunk';

/** The library's questions on this competency that are not asked yet, or one of one's own. */
export function QuestionPicker({ competency, onClose }: { competency: Competency; onClose: () => void }) {
  const { plan, edit, goTo } = useEditing();
  const library = useQuery(libraryQuery(api));
  const isOfLibrary = library.data?.competencies.some(({ id }) => id === competency.id) ?? false;
  const item = useQuery({ ...libraryItemQuery(api, competency.id), enabled: isOfLibrary });
  const asked = new Set<string>(plan.questions.map(({ id }) => id));
  const left = item.data?.questions.filter(({ id }) => !asked.has(id)) ?? [];
  const failed = library.error ?? item.error;
  const add = (question: Question) => {
    edit(addQuestion({ ...question, competencyId: competency.id }));
    onClose();
    goTo(`questions/${question.id}/text`);
  };
  return (
    <Dialog open onOpenChange={(open) => open || onClose()} title="Add a question" description={`On “${competency.name}”.`}>
      <ul className="grid gap-0.5">
        <li>
          <button type="button" className={ROW} onClick={() => add(emptyQuestion(competency.id))}>
            <span className="flex items-center gap-2 font-medium">
              <PenLine aria-hidden className="size-4 text-ink-3" strokeWidth={1.5} />
              Write one of your own
            </span>
          </button>
        </li>
        {left.map((question) => (
          <li key={question.id}>
            <button type="button" className={ROW} onClick={() => add(question)}>
              <span className="block max-w-[56ch] font-serif text-16 leading-snug">{question.text}</span>
              <span className="text-13 text-ink-3">
                {question.minutes} min · {question.goal}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {failed ? (
        <LoadFailed what="The library" error={failed} onRetry={() => Promise.all([library.refetch(), item.refetch()])} />
      ) : library.isPending || (isOfLibrary && item.isPending) ? (
        <div role="status" aria-label="Loading" className="grid gap-3">
          <Bone className="h-12" />
          <Bone className="h-12" />
        </div>
      ) : (
        left.length === 0 && <p className="text-13 text-ink-3">The library has no other question on this competency.</p>
      )}
    </Dialog>
  );
}
