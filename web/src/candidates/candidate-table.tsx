import Link from 'next/link';
import { Cell, Row, rowLink, Table } from '#ui/table.tsx';
import { CandidateActions } from './candidate-actions.tsx';
import { CvInWords } from './cv-in-words.tsx';
import { InterviewInWords } from './interview-in-words.tsx';
import type { Candidate } from './queries.ts';
import { TicketInWords } from './ticket-in-words.tsx';

const HEADINGS = [
  { word: 'Candidate' },
  { word: 'CV', className: 'w-44' },
  { word: 'Ticket', className: 'w-52' },
  { word: 'Interview', className: 'w-52' },
  { word: 'Actions', className: 'w-44 [&]:text-transparent' },
];

type CandidateTableProps = {
  candidates: readonly Candidate[];
  mayInvite: (candidate: Candidate) => boolean;
  jobTitles?: ReadonlyMap<string, string>;
};

export const CandidateTable = ({ candidates, mayInvite, jobTitles }: CandidateTableProps) =>
  candidates.length === 0 ? (
    <p className="border-t border-line py-6 text-ink-2">No candidate has this name.</p>
  ) : (
    <Table label="Candidates" headings={HEADINGS}>
      {candidates.map((candidate) => (
        <Row key={candidate.id}>
          <Cell className="max-sm:order-1 max-sm:min-w-0 max-sm:flex-1 max-sm:basis-40 max-sm:wrap-anywhere">
            <Link href={`/candidates/${candidate.id}`} className={rowLink} dir="auto">
              {candidate.name}
            </Link>
            {jobTitles && <span className="block text-13 text-ink-3">{jobTitles.get(candidate.jobId)}</span>}
          </Cell>
          <Cell label="CV" className="max-sm:order-3 max-sm:basis-full">
            <CvInWords cv={candidate.cv} />
          </Cell>
          <Cell label="Ticket" className="max-sm:order-3 max-sm:basis-full">
            <TicketInWords ticket={candidate.ticket} />
          </Cell>
          <Cell label="Interview" className="max-sm:order-3 max-sm:basis-full">
            <InterviewInWords interview={candidate.interview} />
          </Cell>
          <Cell className="max-sm:order-2 max-sm:-my-1.5 sm:text-right">
            <CandidateActions candidate={candidate} mayInvite={mayInvite(candidate)} />
          </Cell>
        </Row>
      ))}
    </Table>
  );
