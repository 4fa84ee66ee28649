import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { Desk } from '#desk/desk.tsx';
import { readTheme, THEME_COOKIE } from '#desk/theme.ts';
import { whoIsHere } from '#desk/who-is-here.ts';
import { QueryProvider } from '#lib/query-provider.tsx';

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const me = await whoIsHere();
  if (me && !me.organization) redirect('/welcome');
  const theme = readTheme((await cookies()).get(THEME_COOKIE)?.value);
  return (
    <QueryProvider>
      <Desk organization={me?.organization?.name ?? ''} email={me?.email ?? ''} theme={theme}>
        {children}
      </Desk>
    </QueryProvider>
  );
}
