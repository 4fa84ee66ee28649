import type { Interview, Report } from '#review/queries.ts';
import { Bone } from '#ui/bones.tsx';
import { LoadFailed } from '#ui/load-failed.tsx';
import { Notice } from '#ui/notice.tsx';
import { CompetencyScore } from './competency-score.tsx';

type ScorecardProps = { interview: Interview; report: Report | null | undefined; error: unknown; onRetry: () => void };

export function Scorecard({ interview, report, error, onRetry }: ScorecardProps) {
  if (error && report === undefined) return <LoadFailed what="The report" error={error} onRetry={onRetry} />;
  if (report === undefined) return <ScorecardBones />;
  const content = report?.content;
  if (!report || !content) return <NoReportYet interview={interview} report={report} />;
  return (
    <>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 pb-3">
        <h2 className="text-16 font-semibold">Scorecard</h2>
        <Totals totals={report.totals} />
      </div>
      {content.scoredBy === 'person' && <Notice className="mb-2">No model is set. You score.</Notice>}
      <ul>
        {content.competencies.map((part) => {
          const competency = interview.plan.competencies.find(({ id }) => id === part.competencyId);
          return (
            competency && (
              <li key={competency.id} className="border-b border-line last:border-b-0">
                <CompetencyScore interview={interview} competency={competency} part={part} />
              </li>
            )
          );
        })}
      </ul>
      {content.droppedQuotes > 0 && (
        <p className="pt-3 text-13 text-ink-3">{content.droppedQuotes} quotes were not found word for word and were left out.</p>
      )}
    </>
  );
}

const Totals = ({ totals }: { totals: Report['totals'] }) => (
  <p className="text-13 text-ink-2" aria-live="polite">
    {totals.weighted === null ? (
      'Nothing is assessed yet'
    ) : (
      <>
        Weighted, over {totals.assessedWeight} % assessed:{' '}
        <strong className="text-14 text-ink tabular-nums">{totals.weighted.toFixed(1)}</strong>
      </>
    )}
  </p>
);

const NoReportYet = ({ interview, report }: { interview: Interview; report: Report | null }) =>
  report?.state === 'needs-review' ? (
    <Notice tone="attention">The report could not be written. Transcript and recording are complete; read them and decide by them.</Notice>
  ) : (
    <div role="status" className="grid gap-4">
      <p className="font-serif text-20 text-ink-2">The report of {interview.candidate.name} is being written. It appears here by itself.</p>
      <ScorecardBones />
    </div>
  );

const ScorecardBones = () => (
  <div role="status" aria-label="Loading" className="grid gap-6">
    {[1, 2, 3].map((part) => (
      <div key={part} className="grid grid-cols-[2.75rem_1fr] gap-4">
        <Bone className="size-9" />
        <div className="grid gap-2">
          <Bone className="w-3/4" />
          <Bone className="h-14" />
        </div>
      </div>
    ))}
  </div>
);
