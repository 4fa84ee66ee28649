/** Characters; the api holds the same line. */
export const DESCRIPTION_LIMITS = { fewest: 20, most: 20_000 };

export function descriptionProblem(description: string): string | undefined {
  const { length } = description.trim();
  if (length === 0) return 'Paste the job description first.';
  if (length < DESCRIPTION_LIMITS.fewest) return 'This is too short to draft questions from. Paste the whole description.';
  if (length > DESCRIPTION_LIMITS.most) return 'This is longer than 20,000 characters. Keep the tasks and what you look for.';
  return undefined;
}

/** The first line is usually the title; anything longer than a title is not. */
export function titleFrom(description: string): string {
  const line =
    description
      .trim()
      .split('\n', 1)[0]
      ?.replace(/^[#*\s]+|[*\s]+$/g, '') ?? '';
  return line.length <= 80 && !/[.!?]$/.test(line) ? line : '';
}
