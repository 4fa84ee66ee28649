import { create } from 'zustand';

export type TextSize = 'normal' | 'large' | 'largest';
export const TEXT_SIZES: readonly { size: TextSize; word: string }[] = [
  { size: 'normal', word: 'Normal' },
  { size: 'large', word: 'Large' },
  { size: 'largest', word: 'Largest' },
];
export const READING_SCALE: Record<TextSize, number> = { normal: 1, large: 1.25, largest: 1.55 };

const KEPT_AS = 'text-size';
const kept = (): TextSize => TEXT_SIZES.find(({ size }) => size === localStorage.getItem(KEPT_AS))?.size ?? 'normal';

type TextSizeState = { size: TextSize; setSize: (size: TextSize) => void };

/** Of the question and the captions; kept for the next visit. The room exists in browsers only. */
export const useTextSize = create<TextSizeState>((set) => ({
  size: kept(),
  setSize: (size) => {
    localStorage.setItem(KEPT_AS, size);
    set({ size });
  },
}));
