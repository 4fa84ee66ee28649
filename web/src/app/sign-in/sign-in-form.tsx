'use client';
import { useActionState, useEffect, useRef } from 'react';
import { Button } from '#ui/button.tsx';
import { TextField } from '#ui/field.tsx';
import { Notice } from '#ui/notice.tsx';
import { signIn } from './sign-in.ts';

/** The server checks and says, so that it works before any script has loaded. */
export function SignInForm({ next }: { next: string }) {
  const [state, submit, busy] = useActionState(signIn, { email: '', problem: null });
  const form = useRef<HTMLFormElement>(null);
  // After a refusal one goes on at the first bad field.
  useEffect(() => {
    if (state) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [state]);
  return (
    <form ref={form} action={submit} noValidate className="grid gap-4">
      <input type="hidden" name="next" value={next} />
      <TextField
        key={state.email}
        label="E-mail"
        name="email"
        type="email"
        autoComplete="username"
        defaultValue={state.email}
        error={state.emailProblem}
        required
      />
      <TextField label="Password" name="password" type="password" autoComplete="current-password" error={state.passwordProblem} required />
      {state.problem && <Notice tone="trouble">{state.problem}</Notice>}
      <Button type="submit" look="primary" size="room" busy={busy} className="w-full">
        {busy ? 'Signing in…' : 'Sign in'}
      </Button>
    </form>
  );
}
