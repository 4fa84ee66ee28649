'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Page } from '#desk/page.tsx';
import { answer } from '#lib/answer.ts';
import { api } from '#lib/api.ts';
import { Refusal, sentenceFor } from '#lib/refusal.ts';
import { typed, useCheckedForm } from '#lib/use-checked-form.ts';
import { useSessionDraft } from '#lib/use-session-draft.ts';
import { useSubmission } from '#lib/use-submission.ts';
import { Button, ButtonLink } from '#ui/button.tsx';
import { TextArea, TextField } from '#ui/field.tsx';
import { Notice } from '#ui/notice.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { DESCRIPTION_LIMITS, descriptionProblem, titleFrom } from './job-description.ts';
import { JobSettings } from './job-settings.tsx';
import { replyByProblem } from './reply-by-problem.ts';
import { tokenCapProblem } from './token-cap.ts';

export function NewJob() {
  const router = useRouter();
  const queries = useQueryClient();
  const description = useSessionDraft('new-job-description');
  const typedTitle = useSessionDraft('new-job-title');
  // Emptied on purpose it stays empty: the check then asks for one.
  const [isOwnTitle, setIsOwnTitle] = useState(false);
  const title = isOwnTitle || typedTitle.text ? typedTitle.text : titleFrom(description.text);
  const create = useSubmission({
    meta: { showsOwnError: true },
    mutationFn: (settings: { minutes: number; replyBy: string | null; recordsAudio: boolean; tokenCap: number }) =>
      answer(api.jobs.$post({ json: { title: title.trim(), description: description.text, language: 'en', ...settings } })),
    onSuccess: (job) => {
      description.forget();
      typedTitle.forget();
      void queries.invalidateQueries({ queryKey: ['jobs'], exact: true });
      router.push(`/jobs/${job.id}?view=plan`);
    },
  });
  const { problems, form } = useCheckedForm(
    {
      description: (given) => descriptionProblem(typed(given, 'description')),
      title: (given) =>
        typed(given, 'title') || (!isOwnTitle && titleFrom(typed(given, 'description'))) ? undefined : 'Give the job a title.',
      replyBy: (given) => replyByProblem(typed(given, 'replyBy')),
      tokenCap: (given) => tokenCapProblem(typed(given, 'tokenCap')),
    },
    (given) =>
      create.submit({
        minutes: Number(given.get('minutes')),
        replyBy: typed(given, 'replyBy') || null,
        recordsAudio: given.get('recordsAudio') === 'on',
        tokenCap: Number(given.get('tokenCap')),
      }),
  );
  const busy = create.isPending || create.isSuccess;
  return (
    <Page>
      <PageHeader title="New job" />
      <form {...form} className="grid gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,1fr)_19rem]">
        <TextArea
          label="Job description"
          hint={`${description.text.length.toLocaleString('en-GB')} of ${DESCRIPTION_LIMITS.most.toLocaleString('en-GB')} characters`}
          error={problems.description}
          placeholder="Paste it here, as it was published."
          name="description"
          value={description.text}
          onChange={(event) => description.write(event.target.value)}
          className="min-w-0 [&_textarea]:min-h-96 [&_textarea]:max-h-[70dvh] [&_textarea]:px-4 [&_textarea]:py-3.5 [&_textarea]:text-16 [&_textarea]:leading-relaxed"
          required
        />
        <div className="grid content-start gap-5">
          <TextField
            label="Title"
            name="title"
            hint="What candidates will see."
            error={problems.title}
            value={title}
            maxLength={200}
            onChange={(event) => {
              setIsOwnTitle(true);
              typedTitle.write(event.target.value);
            }}
          />
          <JobSettings replyByError={problems.replyBy} tokenCapError={problems.tokenCap} />
          {create.error && <Notice tone="trouble">{refusalSentence(create.error)}</Notice>}
          <div className="flex gap-2">
            <Button type="submit" look="primary" busy={busy} className="flex-1">
              {busy ? 'Drafting the plan…' : 'Draft the plan'}
            </Button>
            <ButtonLink href="/jobs">Cancel</ButtonLink>
          </div>
          <p className="text-13 text-ink-3">
            Questions come from the built-in library; where a model is set, it then drafts from the description. People do the scoring.
          </p>
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
