import type { Plan } from '@viva/domain';
import { LIMITS, tooLong } from './limits.ts';
import { type Note, placeOf } from './note.ts';

type Field = { place: string; text: string; most: number; empty?: string };

/** What the api would not save: fields without words, and with too many. */
export function problemsOfPlan(plan: Plan): Note[] {
  return fieldsOf(plan).flatMap(({ place, text, most, empty = 'This needs words.' }) => {
    const message = text.trim() === '' ? empty : tooLong(text, most);
    return message ? [{ place, severity: 'refuse' as const, message }] : [];
  });
}

const fieldsOf = (plan: Plan): Field[] => [
  ...plan.competencies.flatMap(({ id, name, meaning, anchors }): Field[] => [
    { place: placeOf('competencies', id, 'name'), text: name, most: LIMITS.name },
    { place: placeOf('competencies', id, 'meaning'), text: meaning, most: LIMITS.meaning },
    ...([1, 3, 5] as const).map((level) => ({
      place: placeOf('competencies', id, 'anchors', level),
      text: anchors[level],
      most: LIMITS.anchor,
    })),
  ]),
  ...plan.questions.flatMap(fieldsOfQuestion),
  ...plan.informationQuestions.flatMap(({ id, label, text, plainerText }): Field[] => [
    { place: placeOf('informationQuestions', id, 'label'), text: label, most: LIMITS.label },
    { place: placeOf('informationQuestions', id, 'text'), text, most: LIMITS.information },
    { place: placeOf('informationQuestions', id, 'plainerText'), text: plainerText, most: LIMITS.information },
  ]),
  ...plan.facts.flatMap(({ id, topic, text }): Field[] => [
    { place: placeOf('facts', id, 'topic'), text: topic, most: LIMITS.topic },
    { place: placeOf('facts', id, 'text'), text, most: LIMITS.fact },
  ]),
];

const fieldsOfQuestion = ({ id, text, plainerText, goal, probes }: Plan['questions'][number]): Field[] => [
  {
    place: placeOf('questions', id, 'text'),
    text,
    most: LIMITS.question,
    empty: 'A question needs words. Remove it if it is not to be asked.',
  },
  { place: placeOf('questions', id, 'plainerText'), text: plainerText, most: LIMITS.question },
  { place: placeOf('questions', id, 'goal'), text: goal, most: LIMITS.goal },
  ...probes.map((probe) => ({ place: placeOf('questions', id, 'probes', probe.id, 'text'), text: probe.text, most: LIMITS.probe })),
];
