const NAMED: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '-',
  mdash: '-',
  rsquo: "'",
  bull: '-',
  pound: '£',
  euro: '€',
};

/** Ends of lines that are only there as tags. */
const BREAKS = /<(br|\/p|\/li|\/div|\/h[1-6]|\/tr|\/ul|\/ol|p|li|h[1-6]|div|tr)\b[^>]*>/gi;

/** What a browser would not show: scripts, styles, comments, and what is hidden by its own style. */
const UNSEEN =
  /<(script|style|template|noscript|head|title|svg)\b[\s\S]*?(<\/\1\s*>|$)|<!--[\s\S]*?(-->|$)|<(\w+)\b[^>]*(display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0|\shidden\b)[^>]*>[\s\S]*?<\/\4\s*>/gi;

/** The words of a job description: without markup, characters nobody sees, and symbols; one line a line. */
export function cleanDescription(text: string): string {
  return text
    .replace(UNSEEN, ' ')
    .replace(BREAKS, '\n')
    .replace(/<\/?[a-z][^<>]*>/gi, ' ')
    .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,8}));/gi, (whole, decimal, hex, name) => entity(whole, decimal, hex, name))
    .replace(/[\p{Cf}\p{Co}\p{Cs}\p{Extended_Pictographic}]|(?![\n\t])\p{Cc}/gu, '')
    .replace(/[\u00a0\u2000-\u200a\u202f\u3000\t]/g, ' ')
    .split(/\r?\n/)
    .map((line) => line.replace(/ +/g, ' ').trim())
    .filter((line) => /[\p{L}\p{N}]/u.test(line))
    .join('\n');
}

function entity(whole: string, decimal: string | undefined, hex: string | undefined, name: string | undefined): string {
  if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  return code > 31 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : ' ';
}
