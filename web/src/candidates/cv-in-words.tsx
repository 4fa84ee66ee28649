import { StateDot } from '#ui/state-dot.tsx';
import type { Cv } from './queries.ts';

export function CvInWords({ cv }: { cv: Cv | null }) {
  if (!cv) return <span className="text-13 text-ink-3">no CV</span>;
  if (cv.state === 'awaiting-upload') return <span className="text-13 text-ink-3">upload not finished</span>;
  if (cv.state === 'parsing') return <StateDot tone="live">being read</StateDot>;
  if (cv.state === 'refused') {
    return (
      <>
        <StateDot tone="bad">not readable</StateDot>
        {cv.reason && <span className="block text-13 text-ink-3">{firstSentence(cv.reason)}</span>}
      </>
    );
  }
  if (cv.hiddenText) return <StateDot tone="waiting">holds hidden text</StateDot>;
  return <span>{cv.pages === null ? 'on file' : cv.pages === 1 ? '1 page' : `${cv.pages} pages`}</span>;
}

/** What is wrong; what to do about it stands on the candidate's page. */
const firstSentence = (reason: string) => reason.split(/(?<=\.)\s/, 1)[0];
