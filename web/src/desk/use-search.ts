'use client';
import { useSearchParams } from 'next/navigation';

/** What is searched for, kept in the address so that a list can be sent to someone. */
export function useSearch() {
  const words = (useSearchParams().get('q') ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  return { words, matches: (text: string) => words.every((word) => text.toLowerCase().includes(word)) };
}
