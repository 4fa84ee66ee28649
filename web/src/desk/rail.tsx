'use client';
import { useQuery } from '@tanstack/react-query';
import { BriefcaseBusiness, Inbox, type LucideIcon, MessagesSquare, UsersRound } from 'lucide-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { openRequestsQuery } from '#desk/queries.ts';
import { waitingFor } from '#desk/waiting.ts';
import { jobsQuery } from '#jobs/queries.ts';
import { api } from '#lib/api.ts';
import { classes } from '#lib/classes.ts';

const PLACES: readonly { href: string; word: string; Icon: LucideIcon }[] = [
  { href: '/needs-you', word: 'Needs you', Icon: Inbox },
  { href: '/jobs', word: 'Jobs', Icon: BriefcaseBusiness },
  { href: '/interviews', word: 'Interviews', Icon: MessagesSquare },
  { href: '/candidates', word: 'Candidates', Icon: UsersRound },
];

const AT = {
  rail: 'flex min-h-9 items-center gap-3 rounded-control px-2.5 text-14',
  bar: 'relative grid min-h-14 flex-1 justify-items-center content-center gap-0.5 text-12',
};

/** Where one can go: down the side on a desk, along the bottom on a phone. */
export function Places({ at }: { at: keyof typeof AT }) {
  const path = usePathname();
  const requests = useQuery(openRequestsQuery(api)).data ?? [];
  const jobs = useQuery(jobsQuery(api)).data ?? [];
  const waiting = waitingFor(requests, jobs).length;
  return PLACES.map(({ href, word, Icon }) => {
    const here = path === href || path.startsWith(`${href}/`);
    return (
      <Link
        key={href}
        href={href}
        aria-current={here ? 'page' : undefined}
        className={classes(
          AT[at],
          here ? 'font-medium text-ink' : 'text-ink-2 hover:text-ink',
          at === 'rail' && (here ? 'bg-sunk' : 'hover:bg-sunk'),
        )}
      >
        <Icon aria-hidden className={classes('size-[18px]', here ? 'text-pine' : 'text-ink-3')} strokeWidth={1.5} />
        {word}
        {href === '/needs-you' && waiting > 0 && <Waiting at={at} count={waiting} />}
      </Link>
    );
  });
}

const Waiting = ({ at, count }: { at: keyof typeof AT; count: number }) => (
  <span
    className={classes(
      'tabular-nums',
      at === 'rail'
        ? 'ml-auto text-13 text-ink-2'
        : 'absolute top-1.5 left-1/2 ml-2 rounded-full bg-pine px-1.5 text-[0.625rem] font-semibold text-on-pine',
    )}
  >
    {count}
    <span className="sr-only"> open</span>
  </span>
);
