import { expect, test } from 'vitest';
import { TOKEN_CAP, tokenCapProblem } from './token-cap.ts';

test('a cap is a whole number that the api takes', () => {
  expect([TOKEN_CAP.usual, TOKEN_CAP.fewest, TOKEN_CAP.most].map((cap) => tokenCapProblem(String(cap)))).toEqual(Array(3).fill(undefined));
  for (const typed of ['', '9999', '200001', '12000.5', 'many']) expect(tokenCapProblem(typed)).toContain('10,000 to 200,000');
});
