import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { AboutInterview } from './about-interview.tsx';
import type { TicketView } from './queries.ts';
import { WhatHappensWithIt } from './what-happens-with-it.tsx';

const view: TicketView = {
  company: 'Larkspur',
  job: 'Engineer',
  candidateName: 'Mina',
  minutes: 20,
  language: 'en',
  recordsAudio: true,
  retentionDays: 30,
  replyBy: null,
  expiresAt: '2026-12-01T10:00:00Z',
  processors: [],
};
const consented = () => renderToStaticMarkup(createElement(WhatHappensWithIt, { view }));

test('whoever consents knows that people read along, and that nobody listens in', () => {
  expect(consented()).toContain('People at Larkspur can read what is said while you speak; nobody can listen in.');
});

test('no day is promised on which something would be deleted, for nothing deletes it yet', () => {
  const about = renderToStaticMarkup(createElement(AboutInterview, { view, onContinue: () => {} }));
  for (const page of [consented(), about]) expect(page).not.toMatch(/deleted after|30 days/i);
});
