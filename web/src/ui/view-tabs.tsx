'use client';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { classes } from '#lib/classes.ts';

type Tab = { view: string; word: string; count?: number };

/** Parts of a page, kept in its address. */
export function ViewTabs({ label, tabs, current }: { label: string; tabs: readonly Tab[]; current: string }) {
  const path = usePathname();
  return (
    <nav aria-label={label} className="flex flex-wrap gap-x-6 border-b border-line">
      {tabs.map(({ view, word, count }) => (
        <Link
          key={view}
          href={`${path}?view=${view}`}
          replace
          scroll={false}
          aria-current={view === current ? 'page' : undefined}
          className={classes(
            '-mb-px border-b-2 pt-1 pb-2.5 font-medium transition-colors',
            view === current ? 'border-pine text-ink' : 'border-transparent text-ink-2 hover:text-ink',
          )}
        >
          {word}
          {count !== undefined && count > 0 && <span className="ml-1.5 font-normal text-ink-3 tabular-nums">{count}</span>}
        </Link>
      ))}
    </nav>
  );
}
