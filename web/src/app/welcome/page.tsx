import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { whoIsHere } from '#desk/who-is-here.ts';
import { QueryProvider } from '#lib/query-provider.tsx';
import { Doorway } from '#ui/doorway.tsx';
import { OrganizationForm } from './organization-form.tsx';

export const metadata: Metadata = { title: 'Welcome' };

export default async function WelcomePage() {
  const me = await whoIsHere();
  if (me?.organization) redirect('/jobs');
  return (
    <Doorway title="Your organization" lead="Candidates hear this name when the interviewer says who it is calling for.">
      <QueryProvider>
        <OrganizationForm />
      </QueryProvider>
    </Doorway>
  );
}
