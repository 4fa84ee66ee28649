'use client';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'next/navigation';
import { api } from '#lib/api.ts';
import { classes } from '#lib/classes.ts';
import { minutesBetween } from '#lib/words-for-time.ts';
import { ViewTabs } from '#ui/view-tabs.tsx';
import { DecideLink } from './decision/decide-link.tsx';
import { Verdict } from './decision/verdict.tsx';
import { InterviewHeader } from './interview-header.tsx';
import { type Interview, type Report, reportQuery } from './queries.ts';
import { RecordingBar } from './recording/recording-bar.tsx';
import { PlayerProvider } from './recording/use-player.tsx';
import { ReviewFrame } from './review-frame.tsx';
import { Scorecard } from './scorecard/scorecard.tsx';
import { Transcript } from './transcript/transcript.tsx';

const VIEWS = [
  { view: 'scorecard', word: 'Scorecard' },
  { view: 'transcript', word: 'Transcript' },
  { view: 'decision', word: 'Decision' },
];

/** Three columns on a wide screen, three tabs on a narrow one, the recording along the bottom of both. */
export function Review({ interview }: { interview: Interview }) {
  const report = useQuery(reportQuery(api, interview.id));
  const asked = useSearchParams().get('view');
  const view = VIEWS.find((known) => known.view === asked)?.view ?? 'scorecard';
  const column = (name: string) =>
    classes(
      'min-w-0 px-4 py-5 sm:px-6 lg:min-h-0 lg:overflow-y-auto',
      name !== view && 'max-lg:hidden',
      name !== 'scorecard' && 'lg:border-l lg:border-line',
    );
  return (
    <PlayerProvider interview={interview}>
      <ReviewFrame>
        <InterviewHeader interview={interview} beside={<InShort interview={interview} report={report.data} />}>
          {report.data?.content && <DecideLink decided={report.data.decision !== null} />}
        </InterviewHeader>
        <div className="px-4 pt-3 sm:px-6 lg:hidden">
          <ViewTabs label="Parts of this report" tabs={VIEWS} current={view} />
        </div>
        <div className="lg:grid lg:min-h-0 lg:flex-1 lg:grid-cols-[minmax(20rem,26rem)_minmax(0,1fr)_minmax(14rem,17rem)]">
          <section aria-label="Scorecard" className={column('scorecard')}>
            <Scorecard interview={interview} report={report.data} error={report.error} onRetry={report.refetch} />
          </section>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also for whoever has no mouse. */}
          <section aria-label="Transcript" tabIndex={0} className={column('transcript')}>
            <Transcript interview={interview} />
          </section>
          <section aria-label="Decision" id="decision" tabIndex={-1} className={column('decision')}>
            <Verdict interview={interview} report={report.data} />
          </section>
        </div>
        <RecordingBar interview={interview} />
      </ReviewFrame>
    </PlayerProvider>
  );
}

function InShort({ interview, report }: { interview: Interview; report: Report | null | undefined }) {
  const length = interview.startedAt && interview.finishedAt ? minutesBetween(interview.startedAt, interview.finishedAt) : 'not talked';
  const scores = report?.content?.competencies ?? [];
  const assessed = scores.filter(({ score }) => (score.person ? score.person.level : score.modelLevel) !== null).length;
  return (
    <>
      {length}
      {scores.length > 0 && ` · ${assessed} of ${scores.length} assessed`}
      {interview.personWanted && <span className="text-amber-ink"> · asked for a person</span>}
    </>
  );
}
