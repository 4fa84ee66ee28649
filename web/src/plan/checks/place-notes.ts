import type { Plan, PlanFinding } from '@viva/domain';
import type { Note } from './note.ts';

type Found = Pick<PlanFinding, 'path' | 'message'> & Partial<Pick<PlanFinding, 'severity'>>;

/** What the api says of a plan by position, said of the things themselves. `sent`: the plan that it speaks of. */
export const placeNotes = (found: readonly Found[], sent: Plan): Note[] =>
  found.map(({ path, severity = 'refuse', message }) => ({ place: placeIn(sent, path), severity, message }));

function placeIn(plan: Plan, path: Found['path']): string {
  let here: unknown = plan;
  const steps = path.map((step) => {
    here = typeof here === 'object' && here !== null ? (here as Record<string | number, unknown>)[step] : undefined;
    return typeof step === 'number' && hasId(here) ? here.id : String(step);
  });
  return steps.join('/');
}

const hasId = (value: unknown): value is { id: string } => typeof value === 'object' && value !== null && 'id' in value;

/** Notes on this very field, or on this whole thing. */
export const notesAt = (notes: readonly Note[], place: string): Note[] => notes.filter((note) => note.place === place);

export const notesWithin = (notes: readonly Note[], place: string): Note[] =>
  notes.filter((note) => note.place === place || note.place.startsWith(`${place}/`));

/** The competency that has to be open for a place to be seen; undefined where it is seen anyway. */
export function competencyAt(place: string, plan: Plan): string | undefined {
  const [list, id] = place.split('/');
  if (list === 'competencies') return id;
  return list === 'questions' ? plan.questions.find((question) => question.id === id)?.competencyId : undefined;
}

/** Notes whose thing is still there, the ones that stand in the way first. */
export function openNotes(notes: readonly Note[], plan: Plan): Note[] {
  const still = notes.filter(({ place }) => {
    const [list = '', id] = place.split('/');
    const items = plan[list as 'questions' | 'competencies' | 'informationQuestions' | 'facts'];
    return id === undefined || !Array.isArray(items) || items.some((item) => item.id === id);
  });
  return still.toSorted((left, right) => rank(left) - rank(right));
}

const rank = ({ severity }: Note) => (severity === 'refuse' ? 0 : 1);
