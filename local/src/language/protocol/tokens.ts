const CHARACTERS = 4;

/**
 * The rule of this stand-in: a token is four characters (code points), the last one of a text what is left. Real ones are about
 * as long in English.
 */
export function splitTokens(text: string): string[] {
  const characters = Array.from(text);
  const tokens: string[] = [];
  for (let at = 0; at < characters.length; at += CHARACTERS) tokens.push(characters.slice(at, at + CHARACTERS).join(''));
  return tokens;
}

export const countTokens = (text: string): number => Math.ceil(Array.from(text).length / CHARACTERS);
