import { LIBRARY, LIBRARY_VERSION } from './library/index.ts';
import type { LibraryItem, LibraryQuestion } from './library/item.ts';
import { Plan } from './plan.ts';
import { sentenceWith } from './sentence-with.ts';

const MOST_COMPETENCIES = 5;
const FEWEST_COMPETENCIES = 4;
const MINUTES_PER_QUESTION = 2.5;
/** Opening, information questions, the candidate's own questions and goodbye. */
const MINUTES_AROUND = 4;

export type PlanBrief = { title: string; description: string; language: string; minutes: number };

/** A plan from the library, the same for the same brief. At least four competencies, those the description calls for first. */
export function draftPlan(brief: PlanBrief): Plan {
  const chosen = competenciesFor(brief);
  const asked = Math.max(chosen.length, Math.min(10, Math.floor((brief.minutes - MINUTES_AROUND) / MINUTES_PER_QUESTION)));
  const weights = shares(chosen.map((match) => match.found.length + 2));
  const inTurn = chosen.flatMap(({ item }) => item.questions.map((question, index) => ({ item, question, index })));
  const questions = inTurn.toSorted((left, right) => left.index - right.index).slice(0, asked);
  return Plan.parse({
    language: brief.language,
    minutes: brief.minutes,
    competencies: chosen.map(({ item, found }, index) => ({
      id: item.id,
      name: item.name,
      meaning: item.meaning,
      weight: weights[index],
      anchors: item.anchors,
      because: sentenceWith(`${brief.title}. ${brief.description}`, found[0]),
      origin: { from: 'library', itemId: item.id },
    })),
    questions: questions.map(({ item, question, index }) => planned(item, question, index)),
    informationQuestions: [
      {
        id: 'start-date',
        label: 'Can start',
        text: 'When could you start, if we came to an agreement?',
        plainerText: 'From which date could you work here?',
      },
    ],
    facts: [],
    glossary: [],
    source: { drafter: 'library', libraryVersion: LIBRARY_VERSION, model: null, promptHash: null, remark: null },
  });
}

function competenciesFor(brief: PlanBrief) {
  const text = `${brief.title}\n${brief.description}`.toLowerCase();
  const matches = LIBRARY.map((item) => ({ item, found: item.calledForBy.filter((word) => calls(text, word)) }));
  const calledFor = matches.filter((match) => match.found.length > 0).toSorted((left, right) => right.found.length - left.found.length);
  const most = brief.minutes < 15 ? FEWEST_COMPETENCIES : MOST_COMPETENCIES;
  const others = matches.filter((match) => match.found.length === 0);
  return [...calledFor, ...others].slice(0, Math.max(FEWEST_COMPETENCIES, Math.min(most, calledFor.length)));
}

/** The word begins where another does, so that `own` is not found in `down`. */
const calls = (text: string, word: string) => new RegExp(`(?<![a-z])${word.replaceAll(/[^a-z ]/g, '\\$&')}`).test(text);

function planned(item: LibraryItem, question: LibraryQuestion, index: number) {
  const id = `${item.id}-${index + 1}`;
  return {
    id,
    competencyId: item.id,
    text: question.text,
    plainerText: question.plainerText,
    goal: question.goal,
    minutes: MINUTES_PER_QUESTION,
    mustAsk: index === 0,
    thinkingTime: question.thinkingTime,
    probes: Object.entries(question.probes).map(([missing, text]) => ({ id: `${id}-${missing}`, text, plainerText: null, missing })),
    origin: { from: 'library', itemId: id },
  };
}

/** Whole percents in proportion to the parts, summing to 100; what rounding leaves goes to the first. */
function shares(parts: readonly number[]): number[] {
  const total = parts.reduce((sum, part) => sum + part, 0);
  const whole = parts.map((part) => Math.floor((part * 20) / total) * 5);
  const rest = 100 - whole.reduce((sum, share) => sum + share, 0);
  return whole.map((share, index) => (index === 0 ? share + rest : share));
}
