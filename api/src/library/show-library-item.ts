import { createRoute } from '@hono/zod-openapi';
import { LIBRARY, planned } from '@viva/domain';
import { guardedProblems, json } from '../http/contract.ts';
import { Problem } from '../http/problem.ts';
import { recruiterOnly } from '../http/recruiter-only.ts';
import { LibraryCompetency, LibraryItemRef } from './library-item.ts';

export const showLibraryItemRoute = createRoute({
  ...recruiterOnly,
  tags: ['jobs'],
  operationId: 'showLibraryItem',
  method: 'get',
  path: '/library/{itemId}',
  summary: 'Show a competency of the library with its questions, as they would stand in a plan',
  request: { params: LibraryItemRef },
  responses: { 200: json(LibraryCompetency), ...guardedProblems('not-found') },
});

export function showLibraryItem(itemId: string): LibraryCompetency {
  const item = LIBRARY.find(({ id }) => id === itemId);
  if (item === undefined) throw new Problem('not-found', 'The library has no such competency.');
  const { id, name, meaning, anchors } = item;
  return LibraryCompetency.parse({
    competency: { id, name, meaning, anchors, because: null, origin: { from: 'library', itemId: id } },
    questions: item.questions.map((question, index) => planned(item, question, index)),
  });
}
