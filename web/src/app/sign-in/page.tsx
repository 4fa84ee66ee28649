import { isLoopback } from '@viva/domain';
import type { Metadata } from 'next';
import { placeAfterSignIn } from '#access/place-after-sign-in.ts';
import { environment } from '#env.ts';
import { Doorway } from '#ui/doorway.tsx';
import { SignInForm } from './sign-in-form.tsx';

export const metadata: Metadata = { title: 'Sign in' };

export default async function SignInPage({ searchParams }: { searchParams: Promise<{ next?: string }> }) {
  const { next } = await searchParams;
  return (
    <Doorway title="Sign in" lead="For the people who hire.">
      <SignInForm next={placeAfterSignIn(next)} />
      <p className="text-13 text-ink-3">
        {isLoopback(new URL(environment().PUBLIC_URL).hostname) &&
          'Running on this machine? The start command printed a login to try it with. '}
        Were you invited to an interview?{' '}
        <a href="/i" className="link">
          Enter your ticket
        </a>
      </p>
    </Doorway>
  );
}
