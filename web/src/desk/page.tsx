import type { ReactNode } from 'react';
import { VoiceNotice } from './voice-notice.tsx';

/** The measure of the desk's pages. */
export const Page = ({ children }: { children: ReactNode }) => (
  <div className="grid grid-cols-[minmax(0,1fr)] max-w-[67.5rem] gap-6 px-4 py-6 sm:px-6 lg:px-10">
    <VoiceNotice />
    {children}
  </div>
);
