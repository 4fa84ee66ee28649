import type { ChatRequest } from '@viva/local/language';

const ANSWER = /<<<ANSWER\n([\s\S]*)\nANSWER>>>$/;

/** Signs of our own, not those of the interviewer's rule: what is measured must not measure itself. */
const SIGNS = {
  situation: /\b(last (year|month|week)|when i (worked|was)|it happened|this was|in the (spring|summer|autumn|winter))\b/i,
  own_action:
    /\bI (?!was|had|am|have|think|know)(then |also |just )?(\w+ed|went|took|wrote|built|split|sat|drew|drove|ran|spoke|let|rang|told|found)\b/,
  result: /\b(in the end|as a result|it worked|finally|since then|from then on)\b/i,
  numbers: /\b(two|three|four|six|eight|nine|ten|eleven|twelve|twenty|forty|hundred|thousand|million|percent|\d+)\b/i,
  trade_off: /\b(could have|instead|the alternative|at the price of|would have cost)\b/i,
};

/** What a careful reader would mark in the answer that stands in the prompt. */
export function readParts({ messages }: ChatRequest): Record<string, boolean> {
  const answer = ANSWER.exec(messages.at(-1)?.content ?? '')?.[1] ?? '';
  return Object.fromEntries(Object.entries(SIGNS).map(([part, sign]) => [part, sign.test(answer)]));
}
