'use client';
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { toast } from 'sonner';
import { Refusal, sentenceFor } from './refusal.ts';

const isPassing = (error: unknown) => !(error instanceof Refusal) || error.status >= 500;

/** A session that is over leads to sign-in and back to this page. */
function signInAgain(error: unknown) {
  if (!(error instanceof Refusal) || error.status !== 401) return;
  location.assign(`/sign-in?next=${encodeURIComponent(`${location.pathname}${location.search}`)}`);
}

function createQueryClient(signsInAgain: boolean) {
  return new QueryClient({
    queryCache: new QueryCache(signsInAgain ? { onError: signInAgain } : {}),
    defaultOptions: {
      queries: { staleTime: 15_000, retry: (failures, error) => failures < 2 && isPassing(error) },
      mutations: { retry: false },
    },
    mutationCache: new MutationCache({
      onError: (error, _variables, _context, mutation) => {
        if (signsInAgain) signInAgain(error);
        if (!mutation.meta?.showsOwnError) toast.error(sentenceFor(error));
      },
    }),
  });
}

export function QueryProvider({ children, signsInAgain = false }: { children: ReactNode; signsInAgain?: boolean }) {
  const [client] = useState(() => createQueryClient(signsInAgain));
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}
