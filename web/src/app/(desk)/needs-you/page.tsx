import type { Metadata } from 'next';
import { NeedsYouPage } from '#desk/needs-you-page.tsx';
import { Prefetched } from '#lib/prefetched.tsx';
import { serverApi } from '#lib/server-api.ts';
import { interviewsQuery } from '#review/queries.ts';

export const metadata: Metadata = { title: 'Needs you' };

export default async function Page() {
  return (
    <Prefetched queries={[interviewsQuery(await serverApi())]}>
      <NeedsYouPage />
    </Prefetched>
  );
}
