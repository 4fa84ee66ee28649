'use client';
import { useQuery } from '@tanstack/react-query';
import { InsecurePage } from '#invitation/insecure-page.tsx';
import { isNotHere } from '#lib/is-not-here.ts';
import { Refusal, sentenceFor } from '#lib/refusal.ts';
import { Thanks } from '#thanks/thanks.tsx';
import { Bone } from '#ui/bones.tsx';
import { Button, ButtonLink } from '#ui/button.tsx';
import { Step } from '#ui/step.tsx';
import { Conversation } from './conversation.tsx';
import { ownInterviewQuery } from './queries.ts';

/** Where the interview stands decides the page: a reload, another day, a lost laptop all come back to the same place. */
export function InterviewPath({ publicId }: { publicId: string }) {
  const own = useQuery(ownInterviewQuery(publicId));
  if (!own.data) return own.error ? <NotOpen error={own.error} onRetry={own.refetch} /> : <PathBones />;
  const { state } = own.data.status;
  if (state === 'finished' || state === 'not-started') return <Thanks publicId={publicId} interview={own.data} />;
  if (!window.isSecureContext) return <InsecurePage />;
  return <Conversation publicId={publicId} interview={own.data} onOver={own.refetch} />;
}

function NotOpen({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const notTheirs = isNotHere(error) || (error instanceof Refusal && (error.status === 401 || error.status === 403));
  if (!notTheirs) {
    return (
      <Step
        title="This page could not be loaded"
        actions={
          <Button look="primary" size="large" onClick={onRetry}>
            Try again
          </Button>
        }
      >
        <p className="text-ink-2">{sentenceFor(error)} Everything you said is saved.</p>
      </Step>
    );
  }
  return (
    <Step
      title="This interview belongs to another browser"
      actions={
        <ButtonLink href="/i" size="large">
          Enter a ticket
        </ButtonLink>
      }
    >
      <p className="text-ink-2">It can be opened only in the browser where it began. Open it there, on the same device.</p>
      <p className="text-ink-2">If you cannot, ask whoever invited you for a new ticket. Everything you said is saved.</p>
    </Step>
  );
}

const PathBones = () => (
  <Step title={<Bone className="h-8 w-64" />}>
    <div role="status" aria-label="Loading" className="grid gap-3 pt-2">
      <Bone />
      <Bone className="w-2/3" />
      <Bone className="mt-4 h-12" />
    </div>
  </Step>
);
