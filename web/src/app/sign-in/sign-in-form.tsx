'use client';
import { useActionState } from 'react';
import { Button } from '#ui/button.tsx';
import { TextField } from '#ui/field.tsx';
import { Notice } from '#ui/notice.tsx';
import { signIn } from './sign-in.ts';

export function SignInForm({ next }: { next: string }) {
  const [state, submit, busy] = useActionState(signIn, { email: '', problem: null });
  return (
    <form action={submit} className="grid gap-4">
      <input type="hidden" name="next" value={next} />
      <TextField key={state.email} label="E-mail" name="email" type="email" autoComplete="username" defaultValue={state.email} required />
      <TextField label="Password" name="password" type="password" autoComplete="current-password" required />
      {state.problem && <Notice tone="trouble">{state.problem}</Notice>}
      <Button type="submit" look="primary" size="room" busy={busy} className="w-full">
        {busy ? 'Signing in…' : 'Sign in'}
      </Button>
    </form>
  );
}
