import { Button } from '#ui/button.tsx';

type CvQuestionActionsProps = {
  isApproved: boolean;
  /** The words on the screen are not the stored ones. */
  isNew: boolean;
  isBusy: boolean;
  onSave: (approved: boolean) => void;
  onUndo: () => void;
  onRemove: () => void;
};

/** Whoever saves words approves these words; nobody approves what they have not seen. */
export const CvQuestionActions = ({ isApproved, isNew, isBusy, onSave, onUndo, onRemove }: CvQuestionActionsProps) => (
  <div className="flex flex-wrap gap-2 pt-0.5">
    {isApproved && !isNew ? (
      <Button size="small" busy={isBusy} onClick={() => onSave(false)}>
        Take approval back
      </Button>
    ) : (
      <Button size="small" look="primary" busy={isBusy} onClick={() => onSave(true)}>
        {isNew ? 'Save and approve' : 'Approve'}
      </Button>
    )}
    {isNew && (
      <Button size="small" onClick={onUndo}>
        Undo changes
      </Button>
    )}
    <Button size="small" look="bare" onClick={onRemove}>
      Remove
    </Button>
  </div>
);
