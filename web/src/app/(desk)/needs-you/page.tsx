import type { Metadata } from 'next';
import { NeedsYouPage } from '#desk/needs-you-page.tsx';
import { openRequestsQuery } from '#desk/queries.ts';
import { jobsQuery } from '#jobs/queries.ts';
import { Prefetched } from '#lib/prefetched.tsx';
import { serverApi } from '#lib/server-api.ts';

export const metadata: Metadata = { title: 'Needs you' };

export default async function Page() {
  const api = await serverApi();
  return (
    <Prefetched queries={[openRequestsQuery(api), jobsQuery(api)]}>
      <NeedsYouPage />
    </Prefetched>
  );
}
