import type { SpokenLine } from '#room/queries.ts';

export type Caption = { segmentId: string; speaker: 'interviewer' | 'you'; text: string; final: boolean };

/** A conversation of half an hour has a few hundred; the transcript keeps them all. */
const KEPT = 60;

/** Puts a caption where its segment is, or at the end. Words that came as final are not overtaken by a late guess. */
export function withCaption(captions: readonly Caption[], caption: Caption): readonly Caption[] {
  const at = captions.findIndex(({ segmentId, speaker }) => segmentId === caption.segmentId && speaker === caption.speaker);
  if (at < 0) return caption.text ? [...captions, caption].slice(-KEPT) : captions;
  const before = captions[at];
  if (before?.final && !caption.final) return captions;
  return captions.with(at, caption);
}

/** Stored lines as captions, for whoever comes back in the middle. */
export const captionsOf = (lines: readonly SpokenLine[]): Caption[] =>
  lines
    .filter(({ text }) => text !== '')
    .slice(-KEPT)
    .map(({ number, speaker, text }) => ({
      segmentId: `stored-${number}`,
      speaker: speaker === 'candidate' ? 'you' : 'interviewer',
      text,
      final: true,
    }));
