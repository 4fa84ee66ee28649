import {
  aboutLine,
  asPlanQuestion,
  CompetencyId,
  type CvQuestion,
  checkCvQuestion,
  type Plan,
  proposeCvQuestions,
  type TokenUse,
} from '@viva/domain';
import { z } from 'zod';
import type { LanguageModel } from '../../ports/language.ts';
import { CV_QUESTIONS_SYSTEM, cvQuestionsPrompt, linesForModel } from './prompts/cv-questions-prompt.ts';

/** The recruiter waits; a hop on the way waits ten seconds. */
const DEADLINE_MS = 4_000;
const LIMIT_MS = 8_500;
const MOST_TOKENS = 1_200;

const Choices = z.object({
  questions: z.array(z.object({ line: z.number(), competency: z.string(), ask: z.string(), plainerAsk: z.string() })),
});
type Choices = z.infer<typeof Choices>;

export type Chosen = { questions: CvQuestion[]; proposedBy: 'model' | 'rules'; hasModelFailed: boolean; uses: TokenUse[] };

/** Questions about lines that may be asked about: by a model under the checks, else by rule. */
export async function chooseCvQuestions(
  language: LanguageModel | undefined,
  plan: Plan,
  usable: readonly string[],
  most: number,
): Promise<Chosen> {
  const byRule = (hasModelFailed: boolean, uses: TokenUse[]): Chosen => ({
    questions: proposeCvQuestions(plan, usable).slice(0, most),
    proposedBy: 'rules',
    hasModelFailed,
    uses,
  });
  if (language === undefined || usable.length === 0 || most === 0) return byRule(false, []);
  const lines = linesForModel(usable);
  const answer = await language.object({
    purpose: 'cv-questions',
    name: 'cv_questions',
    schema: Choices,
    system: CV_QUESTIONS_SYSTEM,
    prompt: cvQuestionsPrompt(plan, lines, most),
    faultsOf: (choices) => faultsOf(choices, plan, lines, most),
    cheap: true,
    mostTokens: MOST_TOKENS,
    deadlineMs: DEADLINE_MS,
    signal: AbortSignal.timeout(LIMIT_MS),
  });
  if ('failed' in answer) return byRule(true, answer.uses);
  const questions = answer.value.questions.map((choice) => questionOf(choice, lines));
  return { questions, proposedBy: 'model', hasModelFailed: false, uses: answer.uses };
}

/** The model gives a number and an ask; the line comes from the CV, so that it is word for word. */
function questionOf({ line, competency, ask, plainerAsk }: Choices['questions'][number], lines: readonly string[]): CvQuestion {
  const cvLine = lines[line - 1] ?? '';
  const { text } = aboutLine(cvLine, ask.trim());
  return { competencyId: CompetencyId.parse(competency), cvLine, text, plainerText: aboutLine(cvLine, plainerAsk.trim()).text };
}

const ASKS = /\?\s*$|^(tell|describe|explain|walk|talk)\b/i;

function faultsOf({ questions }: Choices, plan: Plan, lines: readonly string[], most: number): string[] {
  const count = questions.length > most ? [`There are ${questions.length} questions; give ${most} at most.`] : [];
  const competencies = questions.map(({ competency }) => competency);
  const twice = new Set(competencies).size < competencies.length ? ['Two questions belong to the same competency.'] : [];
  return [...count, ...twice, ...questions.flatMap((choice, index) => faultsOfChoice(choice, index, plan, lines))];
}

function faultsOfChoice(choice: Choices['questions'][number], index: number, plan: Plan, lines: readonly string[]): string[] {
  const where = `questions.${index}`;
  const competency = plan.competencies.find(({ id }) => id === choice.competency);
  if (lines[choice.line - 1] === undefined) return [`${where}.line: There is no line ${choice.line}.`];
  if (competency === undefined) return [`${where}.competency: There is no such competency.`];
  const asks = [choice.ask, choice.plainerAsk].map((ask) => ask.trim());
  if (asks.some((ask) => ask.length > 160 || !ASKS.test(ask)))
    return [`${where}: "ask" and "plainerAsk" are one short, open question each.`];
  const [text = '', plainerText = ''] = asks;
  const alone = asPlanQuestion({ competencyId: competency.id, cvLine: 'line', text, plainerText }, 1, null);
  return checkCvQuestion(plan, alone).map(({ path, message }) => `${where}.${path.join('.')}: ${message}`);
}
