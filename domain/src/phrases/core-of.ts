const FILLER =
  /\b(u+m+|u+h+|e+r+|erm|ehm|hm+|mm+|a+h+|oh|oops|ooh|sorry|apologies|excuse me|please|pls|hey|hi|hello|i mean|you know|to be honest|honestly|frankly|thank you|thanks|dear|sir|madam|maam|mate|basically|kindly)\b/g;

/** Said to begin with, before anything is said. */
const LEAD = /^((so|and|but|well|okay|ok|alright|all right|yeah|right|now|look|listen|wow|just) )+(?=\w)/;

/** Contractions, and the ways of hearing them. */
const WHOLE: readonly [RegExp, string][] = [
  [/\bim\b/g, 'i am'],
  [/\bive\b/g, 'i have'],
  [/\bid\b/g, 'i would'],
  [/\bill (?=(be|do|have|take|need|pass|skip|think|just|go|stop|get|leave|pull|park|call|give|come|kill|hurt|harm|end))/g, 'i will '],
  [/\b(you|we|they)re\b/g, '$1 are'],
  [/\b(you|we|they)ve\b/g, '$1 have'],
  [/\b(you|we|he|she|it|they|that|there)ll\b/g, '$1 will'],
  [/\b(you|we|he|she|they)d\b/g, '$1 would'],
  [/\b(that|it|what|who|where|how|there|here|he|she|everything|something|somebody|someone|time|voice|name)s\b(?= )/g, '$1 is'],
  [/\blets\b/g, 'let us'],
  [/\b(cannot|cant)\b/g, 'can not'],
  [/\b(do|does|did|have|has|had|is|are|was|were|would|could|should|must|need)nt\b/g, '$1 not'],
  [/\bwont\b/g, 'will not'],
  [/\b(wanna)\b/g, 'want to'],
  [/\b(gonna)\b/g, 'going to'],
  [/\b(gotta)\b/g, 'have to'],
  [/\bgimme\b/g, 'give me'],
  [/\blemme\b/g, 'let me'],
  [/\bdunno\b/g, 'do not know'],
];

/** An utterance in the form that phrases are looked for in: lower case, contractions written out, no hesitation, politeness or punctuation. */
export function coreOf(text: string): string {
  const plain = text
    .toLowerCase()
    .replace(/['’‘`]/g, '')
    .replace(/[^a-z0-9 ]/g, ' ')
    .replace(FILLER, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return WHOLE.reduce((core, [way, whole]) => core.replace(way, whole), plain.replace(LEAD, ''));
}
