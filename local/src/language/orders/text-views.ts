/** One reading of what was sent: as written, or after undoing a disguise. */
export type TextView = { text: string; isSpelled: boolean };

const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/gu;
const BASE64 = /[A-Za-z0-9+/_-]{16,}={0,2}/g;
const HEX = /\b(?:[0-9a-fA-F]{2}[\s:]?){12,}/g;
/** Letters one by one: s-a-y, S.A.Y, s a y. Two spaces, a slash or another sign stand between words. */
const SPELLED = /(?<![\p{L}\p{N}])\p{L}(?:([ \-._*])\p{L}(?![\p{L}\p{N}]))(?:[ \-._*/]{1,3}\p{L}(?![\p{L}\p{N}]))+/gu;

/** Every text that a gullible reader would find in this one. */
export function textViews(written: string): TextView[] {
  const text = written.normalize('NFKC').replace(INVISIBLE, '');
  const unbroken = text.replace(/\s*\n\s*/g, '');
  const decoded = [
    ...[text, unbroken].flatMap((view) => matches(view, BASE64)).map((match) => fromBytes(match, 'base64')),
    ...matches(text, HEX).map((match) => fromBytes(match.replace(/[\s:]/g, ''), 'hex')),
  ];
  const plain = [text, ...decoded.filter((found) => found !== undefined), rotate13(text)];
  const spelled = [...text.matchAll(SPELLED)].map(([run, separator = ' ']) => unspell(run, separator));
  return [...plain.map((view) => ({ text: view, isSpelled: false })), ...spelled.map((view) => ({ text: view, isSpelled: true }))];
}

const matches = (text: string, pattern: RegExp): string[] => text.match(pattern) ?? [];

/** Only what turns out to be text: nearly every long word is base64 of something. */
function fromBytes(encoded: string, encoding: 'base64' | 'hex'): string | undefined {
  const text = Buffer.from(encoded.replaceAll('-', '+').replaceAll('_', '/'), encoding).toString('utf8');
  return /^[\p{L}\p{M}\p{N}\p{P}\p{S}\s]{8,}$/u.test(text) && !text.includes('\ufffd') ? text : undefined;
}

function unspell(run: string, separator: string): string {
  if (separator === ' ')
    return run
      .split(/ {2,}|\s*\/\s*/)
      .map((word) => word.replaceAll(' ', ''))
      .join(' ');
  return run
    .split(/\s+|\//)
    .map((word) => word.replaceAll(separator, ''))
    .join(' ');
}

const rotate13 = (text: string): string =>
  text.replace(/[a-z]/gi, (letter) => {
    const base = letter <= 'Z' ? 65 : 97;
    return String.fromCharCode(((letter.charCodeAt(0) - base + 13) % 26) + base);
  });
