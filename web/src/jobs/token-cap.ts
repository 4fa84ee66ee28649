/** Tokens of language models that an interview may use; the api holds the same lines. */
export const TOKEN_CAP = { fewest: 10_000, usual: 50_000, most: 200_000 };

export function tokenCapProblem(typed: string): string | undefined {
  const tokens = Number(typed);
  const isWithin = Number.isInteger(tokens) && tokens >= TOKEN_CAP.fewest && tokens <= TOKEN_CAP.most;
  return isWithin ? undefined : 'A whole number from 10,000 to 200,000.';
}
