import type { Metadata } from 'next';
import { NewJob } from '#jobs/new-job.tsx';

export const metadata: Metadata = { title: 'New job' };

export default function NewJobPage() {
  return <NewJob />;
}
