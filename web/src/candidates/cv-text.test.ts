import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { CvText } from './cv-text.tsx';
import type { CandidateWithCvText } from './queries.ts';

test('hidden text of a CV is said to be left out, as it is', () => {
  const cv = { id: 'cv', fileName: 'cv.pdf', state: 'parsed', hiddenText: true };
  const candidate = { cv, cvText: 'What everybody can see.' } as unknown as CandidateWithCvText;
  const page = renderToStaticMarkup(
    createElement(QueryClientProvider, { client: new QueryClient() }, createElement(CvText, { candidate })),
  );
  expect(page).toContain('It was left out here and is kept from every model.');
  expect(page).not.toContain('shown below');
});
