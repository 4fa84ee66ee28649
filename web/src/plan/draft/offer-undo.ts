import { toast } from 'sonner';
import type { Removal } from '../edits/removals.ts';
import type { PlanEditor } from './plan-editor.ts';

const UNDO_FOR_MS = 10_000;

export function removeWithUndo(editor: PlanEditor, { word, edit, undo }: Removal): void {
  editor.edit(edit);
  toast(`${word} removed.`, {
    duration: UNDO_FOR_MS,
    action: { label: 'Undo', onClick: () => editor.edit(undo) },
  });
}
