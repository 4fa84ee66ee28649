import { Refusal } from '#lib/refusal.ts';
import type { CvQuestion } from '../queries.ts';
import type { Words } from './use-cv-questions.ts';

type Said = { severity: 'refuse' | 'advise'; message: string };

export const isChanged = (words: Omit<Words, 'approved'>, stored: CvQuestion): boolean =>
  words.text !== stored.text || words.plainerText !== stored.plainerText || words.competencyId !== stored.competencyId;

/** What to say beside each field: of the last refusal, else of the words that are stored while they are the ones on the screen. */
export function saidOf({ findings }: CvQuestion, error: unknown, isNew: boolean) {
  const refused = error instanceof Refusal ? error.parts.map((part) => ({ ...part, severity: 'refuse' as const })) : [];
  const found: { path: (string | number)[]; severity: Said['severity']; message: string }[] =
    refused.length > 0 ? refused : isNew ? [] : findings;
  const at = (field: string): Said[] => found.filter(({ path }) => path[0] === field);
  const other = found.filter(({ path, severity }) => path[0] !== 'text' && path[0] !== 'plainerText' && severity === 'refuse');
  return { text: at('text'), plainerText: at('plainerText'), other: other.map(({ message }) => message) };
}
