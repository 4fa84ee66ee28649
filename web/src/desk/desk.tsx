import Link from 'next/link';
import type { ReactNode } from 'react';
import { Toaster } from 'sonner';
import { LiveUpdates } from './live-updates.tsx';
import { Places } from './rail.tsx';
import { SignOut } from './sign-out.tsx';
import type { Theme } from './theme.ts';
import { ThemeToggle } from './theme-toggle.tsx';

type DeskProps = { organization: string; email: string; theme: Theme; children: ReactNode };

export const Desk = ({ organization, email, theme, children }: DeskProps) => (
  <div className="min-h-dvh lg:grid lg:grid-cols-[13rem_minmax(0,1fr)]">
    <a href="#content" className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:bg-surface focus:p-3">
      Skip to content
    </a>
    <aside aria-label="Viva" className="sticky top-0 hidden h-dvh flex-col border-r border-line px-3 pt-4 pb-3 lg:flex">
      <Link href="/jobs" className="mb-4 px-2.5 font-serif text-20 font-bold tracking-[-0.01em]">
        Viva
      </Link>
      <nav aria-label="Main" className="grid gap-0.5">
        <Places at="rail" />
      </nav>
      <div className="mt-auto grid gap-2 border-t border-line px-2.5 pt-3">
        <p className="min-w-0 text-13">
          <span className="block truncate font-medium text-ink-2">{organization}</span>
          <span className="block truncate text-ink-3">{email}</span>
        </p>
        <div className="-ml-2.5 flex items-center justify-between">
          <SignOut />
          <ThemeToggle initial={theme} />
        </div>
      </div>
    </aside>
    <header className="flex items-center justify-between border-b border-line px-4 py-2 lg:hidden">
      <Link href="/jobs" className="font-serif text-20 font-bold">
        Viva
      </Link>
      <div className="flex items-center gap-1">
        <ThemeToggle initial={theme} />
        <SignOut />
      </div>
    </header>
    <main id="content" className="min-w-0 pb-20 lg:pb-0">
      {children}
    </main>
    <nav
      aria-label="Main"
      className="fixed inset-x-0 bottom-0 z-30 flex border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] lg:hidden"
    >
      <Places at="bar" />
    </nav>
    <LiveUpdates />
    <Toaster
      position="bottom-right"
      offset={{ bottom: '1.25rem', right: '1.25rem' }}
      mobileOffset={{ bottom: '5rem' }}
      toastOptions={{ classNames: { toast: 'viva-toast' } }}
    />
  </div>
);
