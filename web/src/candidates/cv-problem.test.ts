import { expect, test } from 'vitest';
import { cvProblem } from './cv-problem.ts';

test('a file that no CV can be is told so before anything is sent', () => {
  expect(cvProblem({ name: 'jd.txt', size: 700 })).toContain('A CV is a PDF or a Word document');
  expect(cvProblem({ name: 'cv', size: 700 })).toContain('A CV is a PDF or a Word document');
  expect(cvProblem({ name: 'cv.pdf', size: 0 })).toContain('empty');
  expect(cvProblem({ name: 'cv.docx', size: 10 * 1024 * 1024 + 1 })).toContain('larger than 10 MB');
  expect(cvProblem({ name: 'CV of Amara.PDF', size: 10 * 1024 * 1024 })).toBeUndefined();
});
