import Link from 'next/link';
import type { ReactNode } from 'react';
import { PageHeader } from '#ui/page-header.tsx';
import type { Interview } from './queries.ts';

type InterviewHeaderProps = { interview: Interview; beside: ReactNode; children?: ReactNode };

export const InterviewHeader = ({ interview, beside, children }: InterviewHeaderProps) => (
  <div className="border-b border-line px-4 pt-4 pb-3 sm:px-6 lg:px-7">
    <PageHeader
      above={
        <>
          <Link href={`/jobs/${interview.job.id}`} className="hover:text-ink" dir="auto">
            {interview.job.title}
          </Link>{' '}
          ·{' '}
          <Link href={`/jobs/${interview.job.id}?view=plan`} className="hover:text-ink">
            plan v{interview.planVersion}
          </Link>
        </>
      }
      title={
        <Link href={`/candidates/${interview.candidate.id}`} dir="auto">
          {interview.candidate.name}
        </Link>
      }
      beside={beside}
    >
      {children}
    </PageHeader>
  </div>
);
