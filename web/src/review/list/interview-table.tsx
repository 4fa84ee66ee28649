import Link from 'next/link';
import { interviewInWords } from '#candidates/interview-in-words.tsx';
import { minutesBetween } from '#lib/words-for-time.ts';
import type { InterviewSummary } from '#review/queries.ts';
import { Moment } from '#ui/moment.tsx';
import { StateDot } from '#ui/state-dot.tsx';
import { Cell, Row, rowLink, Table } from '#ui/table.tsx';

const HEADINGS = [
  { word: 'Candidate' },
  { word: 'Job' },
  { word: 'Where it is', className: 'w-48' },
  { word: 'Topics', className: 'w-20' },
  { word: 'Started', className: 'w-40' },
  { word: 'Length', className: 'w-20 text-right' },
];

export const InterviewTable = ({ interviews }: { interviews: readonly InterviewSummary[] }) =>
  interviews.length === 0 ? (
    <p className="border-t border-line py-6 text-ink-2">No interview has these words.</p>
  ) : (
    <Table label="Interviews" headings={HEADINGS}>
      {interviews.map((interview) => (
        <Row key={interview.id}>
          <Cell alone>
            <Link href={`/interviews/${interview.id}`} className={rowLink} dir="auto">
              {interview.candidate.name}
            </Link>
            {interview.personWanted && <span className="block text-13 text-amber-ink">asked for a person</span>}
          </Cell>
          <Cell alone>
            <span dir="auto" className="max-sm:text-ink-2">
              {interview.job.title}
            </span>
          </Cell>
          <Cell>
            <Where interview={interview} />
          </Cell>
          <Cell label="Topics" className="tabular-nums">
            {interview.topicsCovered} of {interview.topics}
          </Cell>
          <Cell>{interview.startedAt ? <Moment at={interview.startedAt} /> : <span className="text-13 text-ink-3">not started</span>}</Cell>
          <Cell className="sm:text-right">
            {interview.startedAt && interview.finishedAt && (
              <span className="whitespace-nowrap">{minutesBetween(interview.startedAt, interview.finishedAt)}</span>
            )}
          </Cell>
        </Row>
      ))}
    </Table>
  );

function Where({ interview }: { interview: InterviewSummary }) {
  const { tone, word } = interviewInWords({ state: interview.status.state, reportState: interview.reportState });
  return <StateDot tone={tone}>{word}</StateDot>;
}
