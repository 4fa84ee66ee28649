import { expect, test } from 'vitest';
import { consequencesOf } from './consequences.ts';

test('publishing says who gets the new version and who keeps the old one', () => {
  expect(consequencesOf(1, null, 0).join(' ')).toContain('Candidates can then be invited');
  expect(consequencesOf(2, 1, 4).join(' ')).toMatch(/Future interviews use v2.*The 4 that were opened keep v1\./);
  expect(consequencesOf(2, 1, 1).join(' ')).toContain('The 1 that was opened keeps v1.');
  expect(consequencesOf(4, 3, 2).join(' ')).toContain('The 2 that were opened keep the version they were opened with.');
  expect(consequencesOf(2, 1, 0).join(' ')).not.toContain('keep');
});
