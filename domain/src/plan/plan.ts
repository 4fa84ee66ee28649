import { z } from 'zod';

const id = z
  .string()
  .min(1)
  .max(60)
  .regex(/^[a-z0-9-]+$/);
export const CompetencyId = id.brand('CompetencyId');
export const QuestionId = id.brand('QuestionId');
export const ProbeId = id.brand('ProbeId');
export type CompetencyId = z.infer<typeof CompetencyId>;
export type QuestionId = z.infer<typeof QuestionId>;
export type ProbeId = z.infer<typeof ProbeId>;

const line = (max: number) => z.string().trim().min(1).max(max);

/** BCP 47 tag, such as `en` or `de-CH`. */
export const Language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);

/** What a complete account of past behaviour holds; a probe asks for one that is missing. */
export const AnswerPart = z.enum(['situation', 'own-action', 'result', 'numbers', 'trade-off']);
export type AnswerPart = z.infer<typeof AnswerPart>;

/** How long silence after the question is still thinking: a fact, a memory, a judgement. */
export const ThinkingTime = z.enum(['short', 'recall', 'think']);

export const Probe = z.strictObject({
  id: ProbeId,
  text: line(300),
  plainerText: line(300).nullable(),
  missing: AnswerPart,
});
export type Probe = z.infer<typeof Probe>;

/** Where a text comes from; only a person's approval turns a CV question into something that is asked. */
export const Origin = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('library'), itemId: line(80) }),
  z.strictObject({ from: z.literal('model') }),
  z.strictObject({ from: z.literal('person') }),
  z.strictObject({ from: z.literal('cv'), cvLine: line(500), approvedAt: z.iso.datetime().nullable() }),
]);

export const Question = z.strictObject({
  id: QuestionId,
  competencyId: CompetencyId,
  text: line(400),
  plainerText: line(400),
  /** What a good answer shows; for the interviewer's model and the reviewer, never for the candidate. */
  goal: line(300),
  minutes: z.number().min(0.5).max(10),
  mustAsk: z.boolean(),
  thinkingTime: ThinkingTime,
  probes: z.array(Probe).min(1).max(3),
  origin: Origin,
});
export type Question = z.infer<typeof Question>;

/** What a 1, a 3 and a 5 look like in behaviour. */
export const Anchors = z.strictObject({ 1: line(400), 3: line(400), 5: line(400) });

export const Competency = z.strictObject({
  id: CompetencyId,
  name: line(80),
  meaning: line(400),
  /** Percent of the total; the weights of a plan sum to 100. */
  weight: z.number().int().min(1).max(100),
  anchors: Anchors,
  /** The words of the job description that called for it. */
  because: line(300).nullable(),
  origin: Origin,
});
export type Competency = z.infer<typeof Competency>;

/** Asked once, never scored, shown verbatim, never a knock-out. */
export const InformationQuestion = z.strictObject({
  id,
  text: line(300),
  plainerText: line(300),
  label: line(60),
});
export type InformationQuestion = z.infer<typeof InformationQuestion>;

/** What the interviewer may tell when the candidate asks about it. */
export const Fact = z.strictObject({
  id,
  topic: line(80),
  text: line(400),
  asksAbout: z.array(line(60)).max(20),
});
export type Fact = z.infer<typeof Fact>;

/** Who drafted the plan and from which texts, so that it can be made again. */
export const PlanSource = z.strictObject({
  drafter: z.enum(['library', 'model', 'person']),
  libraryVersion: line(40).nullable(),
  model: line(120).nullable(),
  promptHash: line(80).nullable(),
  /** Why the drafter is not the one that was asked for, in a sentence for the recruiter. */
  remark: line(300).nullable(),
});

const PlanShape = z.strictObject({
  language: Language,
  /** Minutes of conversation. */
  minutes: z.number().int().min(5).max(30),
  competencies: z.array(Competency).min(1).max(8),
  questions: z.array(Question).min(1).max(14),
  informationQuestions: z.array(InformationQuestion).max(6),
  facts: z.array(Fact).max(40),
  /** Names and terms of the job, for reading what was heard. */
  glossary: z.array(line(60)).max(100),
  source: PlanSource,
});

/** The structured interview of a job. Its version and state are kept beside it. */
export const Plan = PlanShape.superRefine((plan, context) => {
  const competencies = new Set<string>(plan.competencies.map((competency) => competency.id));
  const refuse = (path: PropertyKey[], message: string) => context.addIssue({ code: 'custom', path, message });
  const total = plan.competencies.reduce((sum, competency) => sum + competency.weight, 0);
  if (total !== 100) refuse(['competencies'], `The weights sum to ${total}; they must sum to 100.`);
  if (competencies.size < plan.competencies.length) refuse(['competencies'], 'Two competencies share an id.');
  plan.questions.forEach((question, index) => {
    if (!competencies.has(question.competencyId)) refuse(['questions', index], 'This question belongs to no competency of the plan.');
  });
  const spoken = plan.questions.flatMap((question) => [question.id, ...question.probes.map((probe) => probe.id)]);
  if (new Set<string>(spoken).size < spoken.length) refuse(['questions'], 'Two questions or probes share an id.');
});
export type Plan = z.infer<typeof Plan>;

export const PlanState = z.enum(['draft', 'published']);
