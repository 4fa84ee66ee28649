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
const BREAKS = /<(br|\/p|\/li|\/div|\/h[1-6]|\/tr|\/ul|\/ol|p|li|h[1-6]|div|tr)\b[^<>]*>/gi;

const TAG = /<!--|<([a-z]\w*)\b([^<>]*)>/gi;
const NEVER_SHOWN = /^(script|style|template|noscript|head|title|svg)$/i;
const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0|\shidden\b/i;

/** The words of a job description: without markup, characters nobody sees, and symbols; one line a line. */
export function cleanDescription(text: string): string {
  return withoutUnseen(text)
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

/** Without what a browser would not show: scripts, styles, comments, and what its own style hides. Takes time in proportion to the text. */
function withoutUnseen(text: string): string {
  // Of the plain letters alone: others may change in length, and with them every place.
  const lower = text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  let shown = '';
  let from = 0;
  for (const tag of text.matchAll(TAG)) {
    const end = tag.index < from ? undefined : endOfUnseen(lower, tag);
    if (end === undefined) continue;
    shown += `${text.slice(from, tag.index)} `;
    from = end;
  }
  return shown + text.slice(from);
}

/** Where what this tag begins is over; undefined where it is seen. What is never closed goes to the end, but for an element hidden by its style. */
function endOfUnseen(lower: string, { 0: tag, 1: name, 2: attributes = '', index }: RegExpExecArray): number | undefined {
  const after = index + tag.length;
  if (name === undefined) return past(lower, '-->', after) ?? lower.length;
  const isNeverShown = NEVER_SHOWN.test(name);
  if (!isNeverShown && !HIDDEN.test(attributes)) return undefined;
  const closing = lower.indexOf(`</${name.toLowerCase()}`, after);
  if (closing >= 0) return past(lower, '>', closing) ?? lower.length;
  return isNeverShown ? lower.length : undefined;
}

function past(text: string, mark: string, from: number): number | undefined {
  const at = text.indexOf(mark, from);
  return at < 0 ? undefined : at + mark.length;
}

function entity(whole: string, decimal: string | undefined, hex: string | undefined, name: string | undefined): string {
  if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  return code > 31 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : ' ';
}
