import type { Metadata } from 'next';
import { NeedsYouPage } from '#desk/needs-you-page.tsx';

export const metadata: Metadata = { title: 'Needs you' };

export default function Page() {
  return <NeedsYouPage />;
}
