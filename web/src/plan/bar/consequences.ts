/** What publishing does, in sentences. `begun`: interviews that were opened with their tickets, whatever version they hold. */
export function consequencesOf(version: number, published: number | null, begun: number): string[] {
  const same = 'A published plan cannot change, so that all candidates are asked the same; a change makes a new version.';
  if (published === null) return ['Candidates can then be invited, and their interviews ask these questions.', same];
  const future = `Future interviews use v${version}, also those of candidates who hold a ticket and have not opened it.`;
  if (begun === 0) return [future, same];
  const [who, were] = begun === 1 ? ['The 1 that was opened keeps', 'it was'] : [`The ${begun} that were opened keep`, 'they were'];
  return [future, `${who} ${published === 1 ? 'v1' : `the version ${were} opened with`}.`, same];
}
