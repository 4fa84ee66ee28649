import type { AudioTime } from '@viva/domain';
import { create } from 'zustand';

export type Passage = { turnNumber: number; start: number; end: number; audio: { from: AudioTime; to: AudioTime } | null };

type FocusState = { passage: Passage | null; look: (passage: Passage | null) => void };

/** The words everyone on the page looks at: chosen in the scorecard, marked in the transcript. */
export const useFocus = create<FocusState>((set) => ({ passage: null, look: (passage) => set({ passage }) }));
