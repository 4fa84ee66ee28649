import type { Plan } from '@viva/domain';

/** What is asked without being judged, and what the interviewer may tell. */
export const NotScored = ({ plan }: { plan: Plan }) => (
  <div className="grid gap-8 border-t border-line pt-6 md:grid-cols-2">
    <section className="grid content-start gap-2">
      <h2 className="text-16 font-semibold">Information, not scored</h2>
      {plan.informationQuestions.length === 0 && <p className="text-ink-3">Nothing is asked.</p>}
      <dl className="grid gap-2">
        {plan.informationQuestions.map((question) => (
          <div key={question.id}>
            <dt className="text-13 text-ink-3">{question.label}</dt>
            <dd>{question.text}</dd>
          </div>
        ))}
      </dl>
    </section>
    <section className="grid content-start gap-2">
      <h2 className="text-16 font-semibold">Facts the interviewer may tell</h2>
      {plan.facts.length === 0 && <p className="text-ink-2">None. When candidates ask, they hear that the team will get back to them.</p>}
      <dl className="grid gap-2">
        {plan.facts.map((fact) => (
          <div key={fact.id}>
            <dt className="text-13 text-ink-3">{fact.topic}</dt>
            <dd>{fact.text}</dd>
          </div>
        ))}
      </dl>
    </section>
  </div>
);
