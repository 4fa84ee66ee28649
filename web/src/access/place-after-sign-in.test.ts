import { expect, test } from 'vitest';
import { placeAfterSignIn } from './place-after-sign-in.ts';

test('signing in leads to a page of this site and to no other', () => {
  expect(placeAfterSignIn('/jobs/1?view=plan')).toBe('/jobs/1?view=plan');
  for (const asked of [undefined, '', 'https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example', 'javascript:alert(1)'])
    expect(placeAfterSignIn(asked)).toBe('/jobs');
});

test.each(['/.//elsewhere.example', '/jobs/..//elsewhere.example', '/%2e//elsewhere.example', '/jobs/%2E%2e//elsewhere.example'])(
  'a path that resolves to another host leads nowhere either: %s',
  (asked) => {
    expect(placeAfterSignIn(asked)).toBe('/jobs');
  },
);
