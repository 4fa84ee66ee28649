import type { Competency, Level } from '@viva/domain';

/** The anchor a level stands for; 2 and 4 lie between two of them. */
export function anchorFor(anchors: Competency['anchors'], level: Level): string {
  if (level === 2) return `Between 1 and 3. ${anchors[3]}`;
  if (level === 4) return `Between 3 and 5. ${anchors[3]}`;
  return anchors[level];
}
