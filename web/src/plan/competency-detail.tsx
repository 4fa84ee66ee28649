import type { Competency, Question } from '@viva/domain';
import { PlannedQuestion } from './planned-question.tsx';

const LEVELS = [1, 3, 5] as const;

export const CompetencyDetail = ({ competency, questions }: { competency: Competency; questions: readonly Question[] }) => (
  <div className="grid gap-6">
    <div className="grid gap-3">
      <h2 className="text-16 font-semibold">{competency.name}</h2>
      <p className="-mt-2 max-w-[68ch] text-ink-2">{competency.meaning}</p>
      <dl className="grid gap-3 md:grid-cols-3">
        {LEVELS.map((level) => (
          <div key={level} className="rounded-card border border-line bg-surface px-4 py-3">
            <dt className="font-serif text-20 font-semibold">
              {level}
              <span className="sr-only"> looks like</span>
            </dt>
            <dd className="mt-0.5">{competency.anchors[level]}</dd>
          </div>
        ))}
      </dl>
    </div>
    <div>
      <h3 className="border-b border-line pb-1.5 text-16 font-semibold">Questions</h3>
      {questions.map((question) => (
        <PlannedQuestion key={question.id} question={question} />
      ))}
    </div>
  </div>
);
