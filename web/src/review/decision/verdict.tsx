import { Budget } from '#review/budget/budget.tsx';
import type { Interview, Report } from '#review/queries.ts';
import { QuoteLine } from '#review/scorecard/quote-line.tsx';
import { DecisionForm } from './decision-form.tsx';

/** What was told without being judged, and what a person decides. */
export function Verdict({ interview, report }: { interview: Interview; report: Report | null | undefined }) {
  const content = report?.content;
  return (
    <div className="grid gap-7">
      {report && content && <DecisionForm interviewId={interview.id} decision={report.decision} />}
      {content && content.information.length > 0 && (
        <section className="grid gap-2">
          <h2 className="text-16 font-semibold">Information, not scored</h2>
          <dl className="grid gap-3">
            {content.information.map((information) => (
              <div key={information.id} className="grid gap-1">
                <dt className="text-13 text-ink-3">{information.label}</dt>
                <dd>
                  {information.answer ? (
                    <QuoteLine quote={information.answer} />
                  ) : (
                    <span className="text-13 text-ink-2">No answer was given.</span>
                  )}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {content && content.remarks.length > 0 && (
        <section className="grid gap-2">
          <h2 className="text-16 font-semibold">Remarks</h2>
          <ul className="grid gap-2 text-13 text-ink-2">
            {content.remarks.map((remark) => (
              <li key={`${remark.kind}-${remark.text}`} className="border-l-2 border-line-2 pl-3">
                {remark.text}
              </li>
            ))}
          </ul>
        </section>
      )}
      <Budget interview={interview} />
      <p className="text-13 text-ink-3">
        A person decides. Identity and outside help were not checked.
        {interview.consents.recording ? '' : ` ${interview.candidate.name} chose not to be recorded. Text only.`}
      </p>
      {content && <Versions content={content} />}
    </div>
  );
}

const Versions = ({ content }: { content: NonNullable<Report['content']> }) => (
  <p className="text-12 text-ink-3">
    Plan version {content.versions.plan}.{' '}
    {content.versions.model ? `Scores suggested by ${content.versions.model}.` : 'Scored by people, without a model.'}
  </p>
);
