import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { QueryProvider } from '#lib/query-provider.tsx';

export const metadata: Metadata = { title: { absolute: 'Your interview' } };

export default function CandidateLayout({ children }: { children: ReactNode }) {
  return <QueryProvider>{children}</QueryProvider>;
}
