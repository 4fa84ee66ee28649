'use client';
import { Moment } from '#ui/moment.tsx';
import { useDraft, useEditing } from '../draft/editing.tsx';
import { isDirty, problemsOf } from '../draft/plan-draft.ts';

const again = 'font-medium text-ink underline underline-offset-3';

/** "Saving…", "Saved 14:05", or why not and what to do. */
export function SaveState() {
  const { editor, goTo } = useEditing();
  const draft = useDraft();
  const [problem] = isDirty(draft) ? problemsOf(draft) : [];
  if (problem) {
    return (
      <span role="status" className="text-brick">
        Not saved yet: something has to be corrected.{' '}
        <button type="button" className={again} onClick={() => goTo(problem.place)}>
          Show
        </button>
      </span>
    );
  }
  if (draft.trouble) {
    const tryAgain = () => {
      editor.tell({ type: 'again' });
      void editor.flush();
    };
    return (
      <span role="alert" className="text-brick">
        Not saved: {draft.trouble.sentence}{' '}
        <button type="button" className={again} onClick={tryAgain}>
          Try again
        </button>
      </span>
    );
  }
  if (draft.theirs) return <span className="text-brick">Not saved</span>;
  if (draft.isSaving || isDirty(draft)) return 'Saving…';
  return (
    <>
      Saved <Moment at={draft.base.savedAt} show="time" />
      {draft.isByOther && ' by somebody else'}
    </>
  );
}
