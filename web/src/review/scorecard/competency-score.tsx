import type { Competency, ReportContent, Score } from '@viva/domain';
import type { Interview } from '#review/queries.ts';
import { Moment } from '#ui/moment.tsx';
import { anchorFor } from './anchor-for.ts';
import { AnswersOf } from './answers-of.tsx';
import { ScoreForm } from './score-form.tsx';

export type ScoredPart = ReportContent['competencies'][number];
type CompetencyScoreProps = { interview: Interview; competency: Competency; part: ScoredPart };

export function CompetencyScore({ interview, competency, part }: CompetencyScoreProps) {
  const { score } = part;
  const level = score.person ? score.person.level : score.modelLevel;
  return (
    <article aria-label={competency.name} className="grid grid-cols-[2.25rem_minmax(0,1fr)] gap-x-4 py-5">
      <p className="font-serif text-31 leading-none font-medium tabular-nums">
        {level ?? <span className="mt-3 block h-px w-4 bg-ink-3" aria-hidden />}
        <span className="sr-only">{level === null ? 'No score' : ` of 5`}</span>
      </p>
      <div className="grid min-w-0 gap-2.5">
        <div>
          <h3 className="font-semibold">
            {competency.name} <span className="font-normal text-ink-3">· {competency.weight} %</span>
          </h3>
          <p className="text-13 text-ink-2">{level === null ? competency.meaning : anchorFor(competency.anchors, level)}</p>
        </div>
        {level !== null && <Steps level={level} />}
        {score.person && <PersonNote score={score} />}
        {level === null && score.notAssessed && score.notAssessed !== 'waits-for-person' && (
          <p className="rounded-control bg-amber-2 px-3 py-2 text-13">Not assessed: {WHY[score.notAssessed]}</p>
        )}
        <AnswersOf part={part} />
        <ScoreForm interviewId={interview.id} competency={competency} score={score} />
      </div>
    </article>
  );
}

const WHY: Record<NonNullable<Score['notAssessed']>, string> = {
  'not-asked': 'no question on it was asked.',
  skipped: 'the candidate skipped its questions.',
  'too-few-words': 'too little was said to judge by.',
  'not-understood': 'the answers were not understood.',
  'unclear-audio': 'the recording was unclear.',
  'other-language': 'the answers were in another language.',
  'no-evidence': 'no words were found that show it.',
  'judge-failed': 'the judge failed. The transcript is complete.',
  'waits-for-person': 'it waits for your score.',
};

const STEP = ['bg-s1', 'bg-s2', 'bg-s3', 'bg-s4', 'bg-s5'];

/** Five steps of one hue; the numeral says the same. */
const Steps = ({ level }: { level: number }) => (
  <span aria-hidden className="flex gap-[3px]">
    {STEP.map((colour, index) => (
      <span key={colour} className={`size-[7px] rounded-[2px] ${index < level ? colour : 'bg-line'}`} />
    ))}
  </span>
);

const PersonNote = ({ score }: { score: Score }) =>
  score.person && (
    <p className="text-13 text-ink-2">
      {score.person.reason && <span className="block">{score.person.reason}</span>}
      <span className="text-ink-3">
        Scored by a person, <Moment at={score.person.at} />
        {score.modelLevel !== null && ` · the model gave ${score.modelLevel}`}
      </span>
    </p>
  );
