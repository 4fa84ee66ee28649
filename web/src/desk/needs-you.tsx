'use client';
import { useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import { answer } from '#lib/answer.ts';
import { api } from '#lib/api.ts';
import { useSubmission } from '#lib/use-submission.ts';
import { Button, ButtonLink } from '#ui/button.tsx';
import { Moment } from '#ui/moment.tsx';
import type { Waiting } from './waiting.ts';

export const NeedsYou = ({ waiting, titled = true }: { waiting: readonly Waiting[]; titled?: boolean }) => (
  <section aria-label="Needs you" className="overflow-hidden rounded-card border border-line bg-surface">
    {titled && (
      <h2 className="flex items-baseline justify-between border-b border-line px-4 py-2.5 text-16 font-semibold">
        Needs you <span className="text-13 text-ink-2 tabular-nums">{waiting.length}</span>
      </h2>
    )}
    <ul>
      {waiting.map((item) => (
        <li
          key={item.key}
          className="flex flex-wrap items-center gap-x-3 gap-y-0.5 border-line px-4 py-2 not-first:border-t has-[a:hover]:bg-sunk/50"
        >
          <span aria-hidden className={`size-[7px] rounded-full ${item.kind === 'request' ? 'bg-amber' : 'bg-pine'}`} />
          <p className="min-w-0 flex-1">
            {item.sentence}{' '}
            <span className="text-13 text-ink-3 max-sm:block sm:ml-2">
              {item.kind === 'reports' ? (
                item.aside
              ) : (
                <>
                  {item.request.job.title} · <Moment at={item.request.createdAt} />
                </>
              )}
            </span>
          </p>
          <div className="flex gap-1 max-sm:w-full max-sm:justify-end">
            {item.kind === 'request' && <ResolveButton requestId={item.request.id} name={item.request.candidate.name} />}
            <ButtonLink href={item.href} size="small" aria-label={`${item.kind === 'request' ? 'Open' : 'Review'}: ${item.sentence}`}>
              {item.kind === 'request' ? 'Open' : 'Review'}
            </ButtonLink>
          </div>
        </li>
      ))}
    </ul>
  </section>
);

function ResolveButton({ requestId, name }: { requestId: string; name: string }) {
  const queries = useQueryClient();
  const resolve = useSubmission({
    mutationFn: () => answer(api.requests[':requestId'].resolve.$post({ param: { requestId } })),
    onSuccess: () => {
      toast(`Noted that ${name} was contacted.`);
      void queries.invalidateQueries({ queryKey: ['requests'] });
    },
  });
  return (
    <Button look="bare" size="small" busy={resolve.isPending} onClick={() => resolve.submit()} aria-label={`Mark as done: ${name}`}>
      Mark as done
    </Button>
  );
}
