import { goodbye } from '../conversation/goodbye.ts';
import { type LinePart, part } from '../conversation/line.ts';
import { opening } from '../conversation/opening.ts';
import { type Conversation, LINES_OF_TROUBLE } from '../conversation.ts';
import { STOCK_LINES } from '../wording.ts';

/** What will be said first, then what will most likely be said next, then all that may be. */
export function linesAhead(conversation: Conversation, nowMs: number): { first: LinePart[]; rest: LinePart[] } {
  const { brief } = conversation;
  const { questions, informationQuestions, facts } = brief.plan;
  const isNew = conversation.turns.length === 0;
  const first = isNew ? opening(brief) : [...conversation.returnLine('resumed', nowMs).parts];
  const texts = [
    ...questions.map(({ text }) => text),
    ...STOCK_LINES,
    ...LINES_OF_TROUBLE,
    ...questions.flatMap(({ probes }) => probes.map(({ text }) => text)),
    ...informationQuestions.map(({ text }) => text),
    ...questions.flatMap(({ plainerText, probes }) => [plainerText, ...probes.flatMap((probe) => probe.plainerText ?? [])]),
    ...informationQuestions.map(({ plainerText }) => plainerText),
    ...facts.map(({ text }) => text),
  ];
  return { first, rest: [...texts.map(part), ...goodbye(brief, 'plan-covered'), ...goodbye(brief, 'candidate-ended')] };
}
