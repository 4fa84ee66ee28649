import { create } from 'zustand';
import { sentenceFor } from '#lib/refusal.ts';

const SHOWN_MS = 8_000;

type Trouble = { sentence: string | null };

/** What went wrong with the last press, for a moment. */
export const useTrouble = create<Trouble>(() => ({ sentence: null }));

let timer: ReturnType<typeof setTimeout>;
export function tellTrouble(error: unknown) {
  clearTimeout(timer);
  useTrouble.setState({ sentence: `That did not reach the interviewer. ${sentenceFor(error)}` });
  timer = setTimeout(() => useTrouble.setState({ sentence: null }), SHOWN_MS);
}
