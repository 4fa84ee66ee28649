const MOST_TERMS = 40;
const LONGEST_TERM = 40;

/** Begin sentences and headings, and are no names. */
const COMMON = new Set(
  'the a an we you your our this that it they what who how why when where if in on at for with as and or to of no yes please all any about us job role experience requirements responsibilities benefits skills team company nice must good strong excellent salary location apply pay shift monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december'.split(
    ' ',
  ),
);

/** Names and terms of the job as they are written there: PostgreSQL, WMS, IOSH. For reading what the recognizer heard. */
export function glossaryOf(description: string): string[] {
  const found = new Map<string, string>();
  for (const [term] of description.matchAll(
    /(?<=[\p{L}\p{N},;:(] )\p{Lu}[\p{L}\p{N}+#]*(?: \p{Lu}[\p{L}\p{N}+#]*)?|(?<![\p{L}\p{N}])[\p{L}\p{N}]*\p{Ll}\p{Lu}[\p{L}\p{N}]*|(?<![\p{L}\p{N}])\p{Lu}{2,}[\p{N}+#]*(?![\p{L}\p{N}])/gu,
  )) {
    const bare = term.replace(/[.,;:]+$/, '');
    const isTerm = bare.length > 1 && bare.length <= LONGEST_TERM && !COMMON.has(bare.toLowerCase());
    if (isTerm && !found.has(bare.toLowerCase())) found.set(bare.toLowerCase(), bare);
  }
  const isShouting = description === description.toUpperCase();
  return isShouting ? [] : [...found.values()].slice(0, MOST_TERMS);
}
