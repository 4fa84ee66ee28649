'use client';
import { Button } from '#ui/button.tsx';
import { Moment } from '#ui/moment.tsx';
import { Notice } from '#ui/notice.tsx';
import { StateDot } from '#ui/state-dot.tsx';
import { useDraft, useEditing } from './draft/editing.tsx';

/** What is to be known of the whole plan before reading it. */
export function PlanNotices() {
  const { base, plan } = useDraft();
  return (
    <>
      {base.drafting && <Drafting />}
      {!base.drafting && plan.source.remark && <Notice tone="attention">{plan.source.remark}</Notice>}
    </>
  );
}

const Drafting = () => (
  <div role="status" className="overflow-hidden rounded-control bg-sunk text-ink-2">
    <p className="px-4 py-3">
      <StateDot tone="live">
        A model is reading the description. What you see is the library’s plan; it is replaced when the model is done, unless you change it
        first.
      </StateDot>
    </p>
    <div aria-hidden className="h-0.5 overflow-hidden bg-sky-2">
      <div className="h-full w-1/4 animate-pass bg-sky" />
    </div>
  </div>
);

type ConflictProps = { isShown: boolean; onShow: (isShown: boolean) => void };

/** Two people changed it: neither loses a word before somebody chooses. */
export function Conflict({ isShown, onShow }: ConflictProps) {
  const { editor } = useEditing();
  const { theirs } = useDraft();
  if (!theirs) return null;
  const keep = (whose: 'kept-mine' | 'took-theirs') => {
    editor.tell({ type: whose });
    onShow(false);
    void editor.flush();
  };
  const isPublished = theirs.state === 'published';
  const mine = isPublished ? `Go on with mine as v${theirs.version + 1}` : 'Keep mine';
  const actions = isShown ? (
    <>
      <Button size="small" onClick={() => onShow(false)}>
        Back to mine
      </Button>
      <Button size="small" onClick={() => keep('kept-mine')}>
        {mine}
      </Button>
      <Button size="small" onClick={() => keep('took-theirs')}>
        Keep theirs
      </Button>
    </>
  ) : (
    <>
      <Button size="small" onClick={() => keep('kept-mine')}>
        {mine}
      </Button>
      <Button size="small" onClick={() => onShow(true)}>
        Show theirs
      </Button>
    </>
  );
  return (
    <Notice tone="trouble" action={<div className="flex flex-wrap gap-2">{actions}</div>}>
      <p className="font-medium">{isShown ? 'This is theirs.' : `Somebody else has ${isPublished ? 'published' : 'changed'} this plan.`}</p>
      <p className="text-13 text-ink-2">
        {isShown ? (
          <>
            Saved <Moment at={theirs.savedAt} show="time" />. What you typed is kept until you choose; only one of the two stays.
          </>
        ) : (
          'What you typed is here and not saved. Look at theirs, then keep one of the two.'
        )}
      </p>
    </Notice>
  );
}
