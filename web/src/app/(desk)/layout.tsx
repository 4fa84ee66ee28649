import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { Desk } from '#desk/desk.tsx';
import { openRequestsQuery, voiceQuery } from '#desk/queries.ts';
import { readTheme, THEME_COOKIE } from '#desk/theme.ts';
import { whoIsHere } from '#desk/who-is-here.ts';
import { jobsQuery } from '#jobs/queries.ts';
import { Prefetched } from '#lib/prefetched.tsx';
import { QueryProvider } from '#lib/query-provider.tsx';
import { serverApi } from '#lib/server-api.ts';

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const me = await whoIsHere();
  if (me && !me.organization) redirect('/welcome');
  const theme = readTheme((await cookies()).get(THEME_COOKIE)?.value);
  const api = await serverApi();
  return (
    <QueryProvider signsInAgain>
      {/* What the rail shows is held for every page: a page that fetched it again could differ from its first paint. */}
      <Prefetched queries={[openRequestsQuery(api), jobsQuery(api), voiceQuery(api)]}>
        <Desk organization={me?.organization?.name ?? ''} email={me?.email ?? ''} theme={theme}>
          {children}
        </Desk>
      </Prefetched>
    </QueryProvider>
  );
}
