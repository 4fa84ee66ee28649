export type Span = { start: number; end: number };

/** The sentences of a text as spans without the space around them; a text without stops is one sentence. */
export function sentencesOf(text: string): Span[] {
  return Array.from(text.matchAll(/[^.!?]+(?:[.!?]+(?=\s|$)|[.!?]+|$)/g), (match) => {
    const lead = match[0].length - match[0].trimStart().length;
    return { start: match.index + lead, end: match.index + match[0].trimEnd().length };
  }).filter((span) => /[\p{L}\p{N}]/u.test(text.slice(span.start, span.end)));
}
