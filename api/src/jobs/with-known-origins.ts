import { type Competency, LIBRARY, type Plan, planned, type Question } from '@viva/domain';

/** Where each text comes from, whatever was sent: as before while its words are the same, the library's where they are its, else a person's. */
export function withKnownOrigins(plan: Plan, before: Plan): Plan {
  const competencies = new Map(before.competencies.map((competency) => [wordsOfCompetency(competency), competency.origin]));
  const questions = new Map(before.questions.map((question) => [wordsOfQuestion(question), question.origin]));
  return {
    ...plan,
    competencies: plan.competencies.map((competency) => {
      const words = wordsOfCompetency(competency);
      const origin = competencies.get(words) ?? LIBRARY_COMPETENCIES.get(words) ?? PERSON;
      // What the description says was found by whoever drafted it, not by whoever edits.
      const because = before.competencies.find(({ id }) => id === competency.id)?.because ?? null;
      return { ...competency, because, origin };
    }),
    questions: plan.questions.map((question) => {
      const words = wordsOfQuestion(question);
      return { ...question, origin: questions.get(words) ?? LIBRARY_QUESTIONS.get(words) ?? PERSON };
    }),
    source: before.source,
  };
}

type Origin = Question['origin'];
const PERSON: Origin = { from: 'person' };

type WordsOfCompetency = Pick<Competency, 'name' | 'meaning' | 'anchors'>;
const wordsOfCompetency = ({ name, meaning, anchors }: WordsOfCompetency) =>
  JSON.stringify([name, meaning, anchors[1], anchors[3], anchors[5]]);
const wordsOfQuestion = ({ text, plainerText }: Pick<Question, 'text' | 'plainerText'>) => JSON.stringify([text, plainerText]);

const LIBRARY_COMPETENCIES = new Map<string, Origin>(
  LIBRARY.map((item) => [wordsOfCompetency(item), { from: 'library', itemId: item.id }]),
);
const LIBRARY_QUESTIONS = new Map<string, Origin>(
  LIBRARY.flatMap((item) => item.questions.map((question, index) => planned(item, question, index))).map((question) => [
    wordsOfQuestion(question),
    question.origin,
  ]),
);
