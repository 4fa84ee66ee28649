'use client';
import type { Quote } from '@viva/domain';
import { useState } from 'react';
import type { ScoredPart } from './competency-score.tsx';
import { QuoteLine } from './quote-line.tsx';

const SHOWN_AT_FIRST = 3;

export const AnswersOf = ({ part }: { part: ScoredPart }) => (
  <div className="grid gap-3">
    {part.answers.map((answer) => (
      <section key={answer.questionId} className="grid gap-1.5">
        <h4 className="text-13 text-ink-3">{answer.question}</h4>
        {answer.quotes.length > 0 ? (
          <Quotes quotes={answer.quotes} />
        ) : (
          <p className="text-13 text-ink-2">
            {answer.skipped ? 'Skipped. It counts neither for nor against.' : 'Nothing was said to this.'}
          </p>
        )}
      </section>
    ))}
  </div>
);

function Quotes({ quotes }: { quotes: readonly Quote[] }) {
  const [all, setAll] = useState(false);
  const hidden = quotes.length - SHOWN_AT_FIRST;
  return (
    <div className="grid gap-1.5">
      {(all ? quotes : quotes.slice(0, SHOWN_AT_FIRST)).map((quote) => (
        <QuoteLine key={`${quote.turnNumber}-${quote.start}`} quote={quote} />
      ))}
      {hidden > 0 && (
        <button type="button" onClick={() => setAll(!all)} className="w-fit text-13 text-pine hover:underline">
          {all ? 'Show fewer' : `Show ${hidden} more`}
        </button>
      )}
    </div>
  );
}
