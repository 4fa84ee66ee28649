'use client';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { answer } from '#lib/answer.ts';
import { api } from '#lib/api.ts';
import { onSubmit } from '#lib/on-submit.ts';
import { sentenceFor } from '#lib/refusal.ts';
import { Button } from '#ui/button.tsx';
import { TextField } from '#ui/field.tsx';
import { Notice } from '#ui/notice.tsx';

export function OrganizationForm() {
  const router = useRouter();
  const create = useMutation({
    meta: { showsOwnError: true },
    mutationFn: (name: string) => answer(api.organizations.$post({ json: { name } })),
    onSuccess: () => router.replace('/jobs'),
  });
  return (
    <form onSubmit={onSubmit((form) => create.mutate(String(form.get('name')).trim()))} className="grid gap-4">
      <TextField label="Name" name="name" maxLength={120} autoComplete="organization" required />
      {create.error && <Notice tone="trouble">{sentenceFor(create.error)}</Notice>}
      <Button type="submit" look="primary" size="room" busy={create.isPending || create.isSuccess}>
        Continue
      </Button>
    </form>
  );
}
