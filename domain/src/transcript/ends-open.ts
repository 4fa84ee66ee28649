/** After these words something more comes. */
const OPEN_ENDS = new Set(
  (
    'a an the this that these those my your our their his her its and or but because so if when while although though since unless until ' +
    'of to in on at by for with from about into than as like is are was were be been am have has had do does did will would can could ' +
    'should may might must not very really quite um uh er erm hmm i we you he she they it which who whose where what how then also even just'
  ).split(' '),
);

/** Ends that look open and are not: an answer may end with them. */
const CLOSED =
  /\b(i (did|do|have|had|was|am|can|could|would|will|should)|(it|that) (is|was|does|did|has)|they (are|were|did|have)|so far|i think so|of course not)$/;

/** Whether the last words leave a clause open ("and then I", "because the"), so that more is to come. Punctuation is not trusted. */
export function endsOpen(text: string): boolean {
  const words = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}'’ …-]/gu, '')
    .trim();
  if (words === '' || CLOSED.test(words)) return words === '';
  if (/(…|-)$/.test(words)) return true;
  return OPEN_ENDS.has(words.split(/\s+/).at(-1) ?? '');
}
