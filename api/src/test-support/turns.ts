import type { Plan, Turn } from '@viva/domain';

const AT = '2026-01-01T10:00:00.000Z';
const BASE = { correctedText: null, questionId: null, probeId: null, startedAt: AT, endedAt: AT, from: null, to: null };

export const greeting = (number: number): Turn => ({
  ...BASE,
  number,
  speaker: 'interviewer',
  text: 'Hello. I am an AI interviewer.',
  move: { kind: 'greet' },
  interrupted: false,
  basis: null,
  wording: 'prepared',
});

export const question = (number: number, plan: Plan, index = 0): Turn => {
  const asked = plan.questions[index];
  if (asked === undefined) throw new Error('The plan has fewer questions.');
  return {
    ...BASE,
    number,
    speaker: 'interviewer',
    text: asked.text,
    questionId: asked.id,
    move: { kind: 'ask', questionId: asked.id },
    interrupted: false,
    basis: null,
    wording: 'prepared',
  };
};

export const reply = (number: number, text: string, plan?: Plan, index = 0): Turn => ({
  ...BASE,
  number,
  speaker: 'candidate',
  text,
  questionId: plan?.questions[index]?.id ?? null,
  via: 'spoken',
  confidence: 'unknown',
  understood: true,
  language: null,
  segments: [],
  intent: null,
  command: null,
  creditsTurn: null,
  creditsCompetency: null,
  assessment: null,
});
