'use client';
import { useEffect, useState } from 'react';

/** Text that survives a reload of this tab, until it is forgotten. */
export function useSessionDraft(keptAs: string) {
  const [text, setText] = useState('');
  useEffect(() => {
    const kept = sessionStorage.getItem(keptAs);
    if (kept) setText(kept);
  }, [keptAs]);
  return {
    text,
    write: (next: string) => {
      sessionStorage.setItem(keptAs, next);
      setText(next);
    },
    forget: () => sessionStorage.removeItem(keptAs),
  };
}
