'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Page } from '#desk/page.tsx';
import { answer } from '#lib/answer.ts';
import { api } from '#lib/api.ts';
import { onSubmit } from '#lib/on-submit.ts';
import { Refusal, sentenceFor } from '#lib/refusal.ts';
import { Button, ButtonLink } from '#ui/button.tsx';
import { TextArea, TextField } from '#ui/field.tsx';
import { Notice } from '#ui/notice.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { DESCRIPTION_LIMITS, descriptionProblem, titleFrom } from './job-description.ts';
import { JobSettings } from './job-settings.tsx';

export function NewJob() {
  const router = useRouter();
  const queries = useQueryClient();
  const [description, setDescription] = useState('');
  const [typedTitle, setTypedTitle] = useState<string>();
  const [asked, setAsked] = useState(false);
  const title = typedTitle ?? titleFrom(description);
  const problem = descriptionProblem(description);
  const create = useMutation({
    meta: { showsOwnError: true },
    mutationFn: (settings: { minutes: number; replyBy: string | null; recordsAudio: boolean }) =>
      answer(api.jobs.$post({ json: { title: title.trim(), description, language: 'en', ...settings } })),
    onSuccess: async (job) => {
      await queries.invalidateQueries({ queryKey: ['jobs'], exact: true });
      router.push(`/jobs/${job.id}?view=plan`);
    },
  });
  const draft = (form: FormData) => {
    setAsked(true);
    if (problem || !title.trim()) return;
    const replyBy = String(form.get('replyBy') ?? '');
    create.mutate({ minutes: Number(form.get('minutes')), replyBy: replyBy || null, recordsAudio: form.get('recordsAudio') === 'on' });
  };
  const busy = create.isPending || create.isSuccess;
  return (
    <Page>
      <PageHeader title="New job" />
      <form noValidate onSubmit={onSubmit(draft)} className="grid gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,1fr)_19rem]">
        <TextArea
          label="Job description"
          hint={`${description.length.toLocaleString('en-GB')} of ${DESCRIPTION_LIMITS.most.toLocaleString('en-GB')} characters`}
          error={asked ? problem : undefined}
          placeholder="Paste it here, as it was published."
          value={description}
          onChange={(event) => setDescription(event.target.value)}
          className="min-w-0 [&_textarea]:min-h-96 [&_textarea]:max-h-[70dvh] [&_textarea]:px-4 [&_textarea]:py-3.5 [&_textarea]:text-16 [&_textarea]:leading-relaxed"
          required
        />
        <div className="grid content-start gap-5">
          <TextField
            label="Title"
            hint="What candidates will see."
            error={asked && !title.trim() ? 'Give the job a title.' : undefined}
            value={title}
            maxLength={200}
            onChange={(event) => setTypedTitle(event.target.value)}
          />
          <JobSettings />
          {create.error && <Notice tone="trouble">{refusalSentence(create.error)}</Notice>}
          <div className="flex gap-2">
            <Button type="submit" look="primary" busy={busy} className="flex-1">
              {busy ? 'Drafting the plan…' : 'Draft the plan'}
            </Button>
            <ButtonLink href="/jobs">Cancel</ButtonLink>
          </div>
          <p className="text-13 text-ink-3">Questions come from the built-in library, matched to the description. People do the scoring.</p>
          <p role="status" className="sr-only">
            {busy ? 'The plan is being drafted.' : ''}
          </p>
        </div>
      </form>
    </Page>
  );
}

const refusalSentence = (error: unknown) =>
  error instanceof Refusal && error.fields.length > 0 ? error.fields.map((field) => field.message).join(' ') : sentenceFor(error);
