import type { Plan } from '@viva/domain';

/**
 * The plan as it is saved. What was added and has no words yet waits on the screen; a plainer wording that nobody wrote is the
 * wording itself.
 */
export function asSent(plan: Plan, known: Plan): Plan {
  const isKnown = (items: readonly { id: string }[]) => {
    const ids = new Set(items.map(({ id }) => id));
    return ({ id }: { id: string }) => ids.has(id);
  };
  const wasQuestion = isKnown(known.questions);
  const wasInformation = isKnown(known.informationQuestions);
  const wasFact = isKnown(known.facts);
  const wasProbe = isKnown(known.questions.flatMap(({ probes }) => probes));
  return {
    ...plan,
    questions: plan.questions
      .filter((question) => wasQuestion(question) || hasWords(question.text))
      .map((question) => ({
        ...question,
        plainerText: question.plainerText.trim() || question.text,
        probes: question.probes
          .filter((probe) => wasProbe(probe) || hasWords(probe.text))
          .map((probe) => ({ ...probe, plainerText: probe.plainerText?.trim() || null })),
      })),
    informationQuestions: plan.informationQuestions
      .filter((question) => wasInformation(question) || hasWords(question.text) || hasWords(question.label))
      .map((question) => ({ ...question, plainerText: question.plainerText.trim() || question.text })),
    facts: plan.facts.filter((fact) => wasFact(fact) || hasWords(fact.text) || hasWords(fact.topic)),
  };
}

const hasWords = (text: string) => text.trim() !== '';
