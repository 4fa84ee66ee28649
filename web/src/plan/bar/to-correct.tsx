'use client';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import type { Note } from '../checks/note.ts';
import { useEditing } from '../draft/editing.tsx';
import { wordsAt } from './words-at.ts';

/** Why it cannot be published yet; each reason leads to its field. */
export function ToCorrect({ refused, onClose }: { refused: readonly Note[]; onClose: () => void }) {
  const { plan, goTo } = useEditing();
  const lead = (place: string) => {
    onClose();
    goTo(place);
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title="It cannot be published yet"
      description={refused.length === 1 ? 'One thing has to be corrected first.' : `${refused.length} things have to be corrected first.`}
    >
      <ul className="-my-1 grid grid-cols-[minmax(0,1fr)]">
        {refused.map(({ place, message }) => (
          <li key={`${place} ${message}`}>
            <button
              type="button"
              onClick={() => lead(place)}
              className="-mx-2.5 w-[calc(100%+1.25rem)] min-w-0 rounded-control px-2.5 py-1.5 text-left hover:bg-sunk"
            >
              <span className="block truncate font-serif text-16" dir="auto">
                {wordsAt(plan, place)}
              </span>
              <span className="text-13 text-brick">{message}</span>
            </button>
          </li>
        ))}
      </ul>
      <div className="flex justify-end gap-2">
        <Button onClick={onClose}>Close</Button>
        <Button look="primary" onClick={() => lead(refused[0]?.place ?? '')}>
          Show the first
        </Button>
      </div>
    </Dialog>
  );
}
