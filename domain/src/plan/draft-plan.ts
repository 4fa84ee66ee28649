import { cleanDescription } from './description/clean-description.ts';
import { doubtAboutDescription, withoutOrders } from './description/problem-of-description.ts';
import { factsOf } from './facts-of.ts';
import { glossaryOf } from './glossary-of.ts';
import { INFORMATION_QUESTIONS } from './information-questions.ts';
import { LIBRARY_VERSION } from './library/index.ts';
import type { LibraryItem, LibraryQuestion } from './library/item.ts';
import { chooseCompetencies, type Match, matchCompetencies } from './match-competencies.ts';
import { Plan } from './plan.ts';
import { shares } from './shares.ts';

const FEWEST_COMPETENCIES = 4;
/** Opening, information questions, the candidate's own questions and goodbye. */
export const MINUTES_AROUND = 4;
/** Asked only when there is time left. */
const SPARE_QUESTIONS = 2;
const MOST_QUESTIONS = 10;

export type PlanBrief = { title: string; description: string; language: string; minutes: number };

/** A plan from the library, the same for the same brief: what the description calls for most, and the sentence that says so. */
export function draftPlan(brief: PlanBrief): Plan {
  const { text: description, left } = withoutOrders(cleanDescription(brief.description));
  const chosen = chooseCompetencies(matchCompetencies(brief.title, description), FEWEST_COMPETENCIES, mostCompetencies(brief.minutes));
  const weights = shares(chosen.map(({ score }) => Math.min(score, 8) + 4));
  return Plan.parse({
    language: brief.language,
    minutes: brief.minutes,
    competencies: chosen.map(({ item, because }, index) => ({
      id: item.id,
      name: item.name,
      meaning: item.meaning,
      weight: weights[index],
      anchors: item.anchors,
      because,
      origin: { from: 'library', itemId: item.id },
    })),
    questions: questionsFor(chosen, brief.minutes - MINUTES_AROUND),
    informationQuestions: INFORMATION_QUESTIONS.filter(({ isUsual }) => isUsual).map(({ isUsual: _, ...question }) => question),
    facts: factsOf(description),
    glossary: glossaryOf(description),
    source: { drafter: 'library', libraryVersion: LIBRARY_VERSION, model: null, promptHash: null, remark: remarkOn(description, left) },
  });
}

const mostCompetencies = (minutes: number) => (minutes < 15 ? 4 : minutes < 25 ? 5 : 6);

function remarkOn(description: string, ordersLeftOut: number): string | null {
  const orders = ordersLeftOut === 0 ? null : 'Lines that speak to a machine instead of an applicant were left out.';
  return [doubtAboutDescription(description), orders].filter((sentence) => sentence !== null).join(' ') || null;
}

/** One question for each competency first, then second ones while there is time, and a few in case there is more. */
function questionsFor(chosen: readonly Match[], room: number) {
  const inTurn = chosen.flatMap(({ item }) => item.questions.map((question, index) => ({ item, question, index })));
  const byRound = inTurn.toSorted((left, right) => left.index - right.index);
  let minutes = 0;
  let spare = SPARE_QUESTIONS;
  const kept = byRound.filter(({ question, index }) => {
    const fits = index === 0 || minutes + question.minutes <= room;
    if (!fits) spare -= 1;
    if (fits) minutes += question.minutes;
    return fits || spare >= 0;
  });
  return kept.slice(0, MOST_QUESTIONS).map(({ item, question, index }) => planned(item, question, index));
}

/** A question of the library as it stands in a plan. */
export function planned(item: LibraryItem, question: LibraryQuestion, index: number) {
  const id = `${item.id}-${index + 1}`;
  const probes = Object.entries(question.probes).map(([missing, probe]) => ({ id: `${id}-${missing}`, ...probe, missing }));
  const { text, plainerText, goal, minutes, thinkingTime } = question;
  const origin = { from: 'library', itemId: id } as const;
  return { id, competencyId: item.id, text, plainerText, goal, minutes, mustAsk: index === 0, thinkingTime, probes, origin };
}
