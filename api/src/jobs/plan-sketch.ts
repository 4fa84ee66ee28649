import { AnswerPart, checkPlan, isSpokenToAMachine, Plan, protectedTopicsOf, repairPlan, ThinkingTime } from '@viva/domain';
import { z } from 'zod';

const SketchedQuestion = z.object({
  text: z.string(),
  plainerText: z.string(),
  goal: z.string(),
  minutes: z.number(),
  thinkingTime: ThinkingTime,
  probes: z.array(z.object({ missing: AnswerPart, text: z.string(), plainerText: z.string() })),
});

/** What a model is asked for: words and numbers alone. Ids, order, facts and origins are made by code. */
export const PlanSketch = z.object({
  competencies: z.array(
    z.object({
      name: z.string(),
      meaning: z.string(),
      weight: z.number(),
      looksLike1: z.string(),
      looksLike3: z.string(),
      looksLike5: z.string(),
      because: z.string(),
      questions: z.array(SketchedQuestion),
    }),
  ),
});
export type PlanSketch = z.infer<typeof PlanSketch>;

/** `base`: the library's plan for the same job, whose facts, glossary and information questions are kept. */
export type Sketching = { sketch: PlanSketch; base: Plan; description: string };

const FEWEST = 4;
const MOST = 6;
const MOST_QUESTIONS_EACH = 3;
const LONGEST_ID = 30;

/** The plan that a sketch makes, or what is wrong with it in sentences for the model. */
export function planFromSketch({ sketch, base, description }: Sketching): { plan: Plan } | { faults: string[] } {
  const wrongCount = sketch.competencies.length < FEWEST || sketch.competencies.length > MOST;
  if (wrongCount) return { faults: [`There are ${sketch.competencies.length} competencies; give ${FEWEST} to ${MOST}.`] };
  const parsed = Plan.safeParse(repairPlan(drafted(sketch, base, description)).plan);
  if (!parsed.success) return { faults: parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) };
  const refused = checkPlan(parsed.data).filter(({ severity }) => severity === 'refuse');
  const faults = [...refused.map(({ path, message }) => `${path.join('.')}: ${message}`), ...orders(parsed.data)];
  return faults.length === 0 ? { plan: parsed.data } : { faults };
}

function drafted(sketch: PlanSketch, base: Plan, description: string): z.input<typeof Plan> {
  const ids = idsFor(sketch.competencies.map(({ name }) => name));
  const origin = { from: 'model' } as const;
  const questions = sketch.competencies.flatMap((competency, at) =>
    competency.questions.slice(0, MOST_QUESTIONS_EACH).map((question, index) => ({ question, index, competencyId: ids[at] ?? '' })),
  );
  return {
    ...base,
    competencies: sketch.competencies.map(({ name, meaning, weight, because, ...looks }, at) => ({
      id: ids[at] ?? '',
      name,
      meaning,
      weight: Math.max(0, weight),
      anchors: { 1: looks.looksLike1, 3: looks.looksLike3, 5: looks.looksLike5 },
      because: standsIn(description, because),
      origin,
    })),
    // The first of each competency before any second one, so that all are opened.
    questions: questions
      .toSorted((left, right) => left.index - right.index)
      .map(({ question, index, competencyId }) => ({
        ...asPlanned(question, `${competencyId}-${index + 1}`),
        competencyId,
        mustAsk: index === 0,
        origin,
      })),
  };
}

function asPlanned({ probes, minutes, ...question }: z.infer<typeof SketchedQuestion>, id: string) {
  const once = probes.filter(({ missing }, index) => probes.findIndex((other) => other.missing === missing) === index);
  return {
    ...question,
    id,
    minutes: Math.min(5, Math.max(1, Math.round(minutes * 2) / 2)),
    probes: once.slice(0, 3).map((probe) => ({ ...probe, id: `${id}-${probe.missing}` })),
  };
}

/** A reason counts only where it can be read in the description. */
function standsIn(description: string, because: string): string | null {
  const words = because.trim();
  const counts = words.length >= 3 && words.length <= 300 && description.includes(words);
  return counts && !isSpokenToAMachine(words) && protectedTopicsOf(words).length === 0 ? words : null;
}

const orders = (plan: Plan): string[] =>
  [...plan.competencies, ...plan.questions].flatMap(({ id, ...words }) =>
    isSpokenToAMachine(JSON.stringify(words)) ? [`“${id}” speaks to a machine instead of a person.`] : [],
  );

/** Readable, short and unlike each other, whatever the names are. */
function idsFor(names: readonly string[]): string[] {
  const ids: string[] = [];
  for (const name of names) {
    const words = name
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, LONGEST_ID)
      .replace(/^-+|-+$/g, '');
    const id = words || 'competency';
    ids.push(ids.includes(id) ? `${id}-c${ids.length + 1}` : id);
  }
  return ids;
}
