import type { AnswerPart, Question } from '@viva/domain';

const PART: Record<AnswerPart, string> = {
  situation: 'the situation',
  'own-action': 'their own part',
  result: 'a result',
  numbers: 'numbers',
  'trade-off': 'what it cost',
};

export const PlannedQuestion = ({ question }: { question: Question }) => (
  <div className="grid gap-2 border-b border-line py-4 last:border-b-0">
    <p className="max-w-[62ch] font-serif text-20">{question.text}</p>
    <p className="flex flex-wrap gap-x-4 text-13 text-ink-3">
      <span>{question.mustAsk ? 'Must ask' : 'If time allows'}</span>
      <span>Thinking time: {question.thinkingTime}</span>
      <span>{question.minutes} min</span>
      <span>{question.goal}</span>
    </p>
    <details className="group text-ink-2">
      <summary className="w-fit list-none text-13 text-pine [&::-webkit-details-marker]:hidden">
        <span className="group-open:hidden">Show wording and follow-ups</span>
        <span className="hidden group-open:inline">Hide wording and follow-ups</span>
      </summary>
      <div className="mt-2 grid gap-2 border-l-2 border-line-2 pl-4">
        <p>
          <span className="text-ink-3">Plainer:</span> {question.plainerText}
        </p>
        {question.probes.map((probe) => (
          <p key={probe.id}>
            <span className="text-ink-3">If the answer lacks {PART[probe.missing]}:</span> {probe.text}
          </p>
        ))}
      </div>
    </details>
  </div>
);
