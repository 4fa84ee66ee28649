import type { Plan } from '@viva/domain';
import type { Packet } from './candidate.ts';

/** The start of a text, long enough to know it again; captions and questions share shorter stretches with speech. */
const TELLTALE = 40;

/** What a candidate's browser must never have: how answers are judged, what has not been asked, what is kept about them. */
export function secretsOf(plan: Plan, asked: ReadonlySet<string>, cvText: string): string[] {
  const rubric = plan.competencies.flatMap(({ meaning, anchors, because }) => [meaning, ...Object.values(anchors), because ?? '']);
  const goals = plan.questions.map((question) => question.goal);
  const unasked = plan.questions.filter((question) => !asked.has(question.id)).map((question) => question.text);
  const probes = plan.questions.flatMap((question) => question.probes.filter((probe) => !asked.has(probe.id)).map((probe) => probe.text));
  const cv = cvText.split('\n');
  return [...rubric, ...goals, ...unasked, ...probes, ...cv].filter((text) => text.length >= 20).map((text) => text.slice(0, TELLTALE));
}

export const CHANNELS = ['lk.agent.session'];

/** Which of the secrets stand in what the browser got, in any of the spellings a wire has. */
export function leaks(secrets: readonly string[], seen: readonly { where: string; text: string }[]): string[] {
  const spelled = secrets.map((secret) => [
    secret,
    JSON.stringify(secret).slice(1, -1),
    secret.replaceAll("'", '&#x27;'),
    secret.replaceAll('’', '\\u2019'),
  ]);
  return seen.flatMap(({ where, text }) =>
    spelled.filter((ways) => ways.some((way) => text.includes(way))).map(([secret]) => `${where}: ${secret}`),
  );
}

export const seenIn = (packets: readonly Packet[], responses: readonly { url: string; text: string }[]) => [
  ...packets.map((packet) => ({ where: packet.way, text: packet.text })),
  ...responses.map((response) => ({ where: response.url, text: response.text })),
];
