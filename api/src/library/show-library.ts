import { createRoute } from '@hono/zod-openapi';
import { INFORMATION_QUESTIONS, LIBRARY, LIBRARY_VERSION } from '@viva/domain';
import { guardedProblems, json } from '../http/contract.ts';
import { recruiterOnly } from '../http/recruiter-only.ts';
import { Library } from './library-item.ts';

export const showLibraryRoute = createRoute({
  ...recruiterOnly,
  tags: ['jobs'],
  operationId: 'showLibrary',
  method: 'get',
  path: '/library',
  summary: 'List what can be added to a plan: competencies and information questions',
  responses: { 200: json(Library), ...guardedProblems() },
});

const ALL: Library = {
  version: LIBRARY_VERSION,
  competencies: LIBRARY.map(({ id, name, field, meaning }) => ({ id, name, field, meaning })),
  informationQuestions: INFORMATION_QUESTIONS.map(({ isUsual: _, ...question }) => question),
};

export const showLibrary = (): Library => ALL;
