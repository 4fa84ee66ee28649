'use client';
import { useRouter } from 'next/navigation';
import { answer } from '#lib/answer.ts';
import { api } from '#lib/api.ts';
import { sentenceFor } from '#lib/refusal.ts';
import { needed, typed, useCheckedForm } from '#lib/use-checked-form.ts';
import { useSubmission } from '#lib/use-submission.ts';
import { Button } from '#ui/button.tsx';
import { TextField } from '#ui/field.tsx';
import { Notice } from '#ui/notice.tsx';

export function OrganizationForm() {
  const router = useRouter();
  const create = useSubmission({
    meta: { showsOwnError: true },
    mutationFn: (name: string) => answer(api.organizations.$post({ json: { name } })),
    onSuccess: () => router.replace('/jobs'),
  });
  const { problems, form } = useCheckedForm({ name: needed('name', 'Enter the name of your organization.') }, (given) =>
    create.submit(typed(given, 'name')),
  );
  return (
    <form {...form} className="grid gap-4">
      <TextField label="Name" name="name" error={problems.name} maxLength={120} autoComplete="organization" required />
      {create.error && <Notice tone="trouble">{sentenceFor(create.error)}</Notice>}
      <Button type="submit" look="primary" size="room" busy={create.isPending || create.isSuccess}>
        Continue
      </Button>
    </form>
  );
}
