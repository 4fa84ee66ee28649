import { assessmentPrompt, followUpPrompt } from '@viva/agent/text-interviewer';
import { type InterviewerTurn, type Plan, plainWords, type Question } from '@viva/domain';
import type { Played } from '../play/played.ts';
import { type Fault, isInterviewers } from './fault.ts';
import { ownWords } from './known-words.ts';

const WORDS_IN_A_ROW = 5;

/** No line holds five words in a row of an anchor, a goal, a prompt, or of a question that was not asked yet. */
export function keepsSecrets(played: Played): Fault[] {
  const { turns, brief } = played;
  return turns.filter(isInterviewers).flatMap((turn) => {
    const known = [...turns.slice(0, turn.number - 1).map(({ text }) => text), ...putBy(turn, brief.plan)];
    const row = rowFrom(ownWords(turn, played), secretsOf(brief.plan), known);
    return row === undefined ? [] : [{ turn: turn.number, what: `"${row}" is not for the candidate` }];
  });
}

function secretsOf({ competencies, questions }: Plan): string[] {
  return [
    ...competencies.flatMap(({ meaning, anchors }) => [meaning, ...Object.values(anchors)]),
    ...questions.flatMap(({ goal, text, plainerText, probes }) => [goal, text, plainerText, ...probes.map((probe) => probe.text)]),
    ...questions.slice(0, 1).flatMap(promptsFor),
  ];
}

const promptsFor = (question: Question): string[] =>
  question.probes.slice(0, 1).flatMap((probe) => [followUpPrompt(question, probe, '').system, assessmentPrompt('', '').system]);

/** What this move puts to the candidate, in either wording. */
function putBy({ move, questionId, probeId }: InterviewerTurn, { questions }: Plan): string[] {
  const question = questions.find(({ id }) => id === questionId);
  if (question === undefined) return [];
  const probe = question.probes.find(({ id }) => id === probeId);
  if (move.kind === 'ask') return [question.text];
  if (move.kind === 'follow-up') return probe === undefined ? [] : [probe.text];
  return move.kind === 'rephrase' ? [question.plainerText, probe?.plainerText ?? ''] : [];
}

function rowFrom(line: string, secrets: readonly string[], known: readonly string[]): string | undefined {
  const words = plainWords(line);
  const spaced = (texts: readonly string[]) => texts.map((text) => ` ${plainWords(text).join(' ')} `);
  const [hidden, heard] = [spaced(secrets), spaced(known)];
  const rows = words.map((_, at) => words.slice(at, at + WORDS_IN_A_ROW)).filter(({ length }) => length === WORDS_IN_A_ROW);
  return rows
    .map((row) => row.join(' '))
    .find((row) => hidden.some((secret) => secret.includes(` ${row} `)) && !heard.some((text) => text.includes(` ${row} `)));
}
