'use client';
import { sentenceFor } from '#lib/refusal.ts';
import { useSubmission } from '#lib/use-submission.ts';
import { sendCommand } from '#room/queries.ts';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';

export function AskForPerson({ publicId, company }: { publicId: string; company: string }) {
  const ask = useSubmission({ meta: { showsOwnError: true }, mutationFn: () => sendCommand(publicId, 'person') });
  if (ask.isSuccess) {
    return (
      <p role="status" className="text-ink-2">
        The team at {company} was asked to contact you.
      </p>
    );
  }
  return (
    <div className="grid justify-items-start gap-3">
      <Button size="room" busy={ask.isPending} onClick={() => ask.submit()}>
        Ask the team to contact me
      </Button>
      {ask.error && <Notice tone="trouble">{sentenceFor(ask.error)}</Notice>}
    </div>
  );
}
