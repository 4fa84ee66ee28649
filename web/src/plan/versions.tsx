'use client';
import { useQuery } from '@tanstack/react-query';
import { planVersionsQuery } from '#jobs/queries.ts';
import { api } from '#lib/api.ts';
import { Moment } from '#ui/moment.tsx';

/** Which versions there were; interviews name the one they were held with. */
export function Versions({ jobId }: { jobId: string }) {
  const versions = useQuery(planVersionsQuery(api, jobId)).data ?? [];
  if (versions.length < 2) return null;
  return (
    <section aria-label="Versions" className="grid gap-1 border-t border-line pt-4 text-13">
      <h2 className="font-medium text-ink-2">Versions</h2>
      <ul className="text-ink-3 tabular-nums">
        {versions.map(({ version, publishedAt }) => (
          <li key={version}>
            v{version} ·{' '}
            {publishedAt ? (
              <>
                published <Moment at={publishedAt} show="day" />
              </>
            ) : (
              'draft'
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
