import { type ClassValue, clsx } from 'clsx';
import { extendTailwindMerge } from 'tailwind-merge';

const merge = extendTailwindMerge({
  extend: { theme: { text: ['12', '13', '14', '16', '20', '25', '31', '39'], radius: ['control', 'card'] } },
});

/** Joins class names; of two that set the same thing the later one wins. */
export const classes = (...parts: ClassValue[]) => merge(clsx(parts));
