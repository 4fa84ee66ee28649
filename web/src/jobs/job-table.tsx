import Link from 'next/link';
import { classes } from '#lib/classes.ts';
import { dayInWords } from '#lib/words-for-time.ts';
import { StateDot, type Tone } from '#ui/state-dot.tsx';
import { Cell, Row, rowLink, Table } from '#ui/table.tsx';
import type { Job } from './queries.ts';

const STATE: Record<Job['state'], { tone: Tone; word: string }> = {
  draft: { tone: 'waiting', word: 'Draft' },
  open: { tone: 'good', word: 'Open' },
  closed: { tone: 'quiet', word: 'Closed' },
};

export const JobStateDot = ({ state }: { state: Job['state'] }) => <StateDot tone={STATE[state].tone}>{STATE[state].word}</StateDot>;

const HEADINGS = [
  { word: 'Job' },
  { word: 'State', className: 'w-28' },
  { word: 'Invited', className: 'w-20 text-right' },
  { word: 'Now', className: 'w-44 pl-6' },
  { word: 'To review', className: 'w-24 text-right' },
  { word: 'Reply by', className: 'w-32 pl-6' },
];

export const JobTable = ({ jobs }: { jobs: readonly Job[] }) =>
  jobs.length === 0 ? (
    <p className="border-t border-line py-6 text-ink-2">No job has these words in its title.</p>
  ) : (
    <Table label="Jobs" headings={HEADINGS}>
      {jobs.map((job) => (
        <Row key={job.id}>
          <Cell alone>
            <Link href={`/jobs/${job.id}`} className={rowLink} dir="auto">
              {job.title}
            </Link>
          </Cell>
          <Cell>
            <JobStateDot state={job.state} />
          </Cell>
          <Cell label="Invited" className={classes('tabular-nums sm:text-right', job.state === 'draft' && 'max-sm:hidden')}>
            {job.state === 'draft' ? '–' : job.counts.invited}
          </Cell>
          <Cell className="sm:pl-6">
            <Now job={job} />
          </Cell>
          <Cell label="To review" className={classes('tabular-nums sm:text-right', job.state === 'draft' && 'max-sm:hidden')}>
            {job.state === 'draft' ? '–' : job.counts.toReview}
          </Cell>
          <Cell label="Reply by" className={classes('sm:pl-6', !job.replyBy && 'max-sm:hidden')}>
            {job.replyBy ? (
              <span className="whitespace-nowrap">{dayInWords(job.replyBy)}</span>
            ) : (
              <span className="text-13 text-ink-3">not set</span>
            )}
          </Cell>
        </Row>
      ))}
    </Table>
  );

function Now({ job }: { job: Job }) {
  if (job.counts.live > 0) return <StateDot tone="live">{job.counts.live} talking now</StateDot>;
  if (job.state === 'draft') return <span className="text-13 text-ink-3">plan to publish</span>;
  return <span className="text-13 text-ink-3">{job.counts.candidates === 0 ? 'no candidates yet' : 'nobody is talking'}</span>;
}
