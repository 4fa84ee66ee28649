const CHARACTERS_A_TOKEN = 4;
/** Letters with accents, Cyrillic, Arabic and the like. */
const OTHER_CHARACTERS_A_TOKEN = 2;
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}]/gu;

/** Tokens of a text where no provider counted them; for English within about a fifth, for other scripts rather too many. */
export function estimateTokens(text: string): number {
  const wide = text.match(WIDE)?.length ?? 0;
  const other = (text.match(/[^\p{ASCII}]/gu)?.length ?? 0) - wide;
  const plain = Array.from(text).length - wide - other;
  return Math.ceil(plain / CHARACTERS_A_TOKEN + other / OTHER_CHARACTERS_A_TOKEN + wide);
}
