import type { Library } from './queries.ts';

type Entry = Library['competencies'][number];

const NAMES: Record<string, string> = { general: 'Any work', people: 'People and hiring', care: 'Care', 'early-career': 'Early career' };

/** "early-career" as a heading. */
const nameOf = (field: string) => NAMES[field] ?? `${field.charAt(0).toUpperCase()}${field.slice(1)}`;

/** The entries with all of these words in their name, meaning or field, under the headings of their fields. */
export function byField(entries: readonly Entry[], search: string): { field: string; name: string; entries: Entry[] }[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const found = entries.filter((entry) => {
    const text = `${entry.name} ${entry.meaning} ${nameOf(entry.field)}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  const fields = [...new Set(found.map(({ field }) => field))];
  return fields.map((field) => ({ field, name: nameOf(field), entries: found.filter((entry) => entry.field === field) }));
}
