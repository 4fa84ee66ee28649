import type { Plan } from '@viva/domain';

/** Minutes that belong to no question: hello at the start; start date, the candidate's own questions and goodbye at the end. */
const HELLO = 1;
const YOURS = 3;

export type Stretch = { key: string; word: string; minutes: number; kind: 'around' | 'competency' | 'over' };

/** Where the time of an interview goes, in the order of the plan. */
export function stretchesOf(plan: Plan) {
  const room = plan.minutes - HELLO - YOURS;
  let used = 0;
  let fitting = 0;
  for (const question of plan.questions) {
    if (used + question.minutes > room) break;
    used += question.minutes;
    fitting += 1;
  }
  const asked = plan.questions.slice(0, fitting);
  const over = plan.questions.slice(fitting).reduce((sum, question) => sum + question.minutes, 0);
  const stretches: Stretch[] = [
    { key: 'hello', word: 'Hello', minutes: HELLO, kind: 'around' },
    ...plan.competencies.map((competency): Stretch => {
      const minutes = asked
        .filter((question) => question.competencyId === competency.id)
        .reduce((sum, question) => sum + question.minutes, 0);
      return { key: competency.id, word: competency.name, minutes, kind: 'competency' };
    }),
    { key: 'yours', word: 'Their turn', minutes: YOURS, kind: 'around' },
    { key: 'over', word: 'If time allows', minutes: over, kind: 'over' },
  ];
  return { stretches: stretches.filter((stretch) => stretch.minutes > 0), minutes: used + HELLO + YOURS, fitting };
}
