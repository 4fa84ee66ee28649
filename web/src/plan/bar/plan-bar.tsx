'use client';
import { Moment } from '#ui/moment.tsx';
import { useDraft, useEditing } from '../draft/editing.tsx';
import { ChangeIt } from './change-it.tsx';
import { Corrections } from './corrections.tsx';
import { PlanMenu } from './plan-menu.tsx';
import { Publish } from './publish.tsx';
import { SaveState } from './save-state.tsx';

/** How the plan stands and what can be done with it, in reach wherever one reads. */
export function PlanBar() {
  const { isReadOnly } = useEditing();
  const { base, plan } = useDraft();
  const isDraft = base.state === 'draft';
  return (
    <div className="sticky top-0 z-20 flex min-h-14 flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b border-line bg-paper py-2">
      <p className="min-w-0 flex-1 basis-48 text-13 text-ink-3">
        {isDraft ? `Draft · v${base.version} · ` : `Published · v${base.version}`}
        {isDraft ? <SaveState /> : base.publishedAt && <PublishedAt at={base.publishedAt} />}
        <span className="max-sm:hidden">{FROM[plan.source.drafter]}</span>
      </p>
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        {isDraft && (
          <span className="mr-2">
            <Corrections />
          </span>
        )}
        <PlanMenu />
        {isDraft ? !isReadOnly && <Publish /> : <ChangeIt />}
      </div>
    </div>
  );
}

const FROM = { library: ' · from the built-in library', model: ' · drafted by a model', person: '' };

const PublishedAt = ({ at }: { at: string }) => (
  <>
    {' · '}
    <Moment at={at} show="day" />
  </>
);
