/** A day that is over cannot be promised; "today" is that of whoever sits here, as a date field has it. */
export function replyByProblem(replyBy: string, now = new Date()): string | undefined {
  const today = new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
  return replyBy !== '' && replyBy < today ? 'This day is in the past. Choose a later one, or none.' : undefined;
}
