import { NextRequest } from 'next/server';
import { expect, test } from 'vitest';
import { cookiesForApi } from './session-cookie.ts';

const forwarded = (cookie: string) => cookiesForApi(new NextRequest('http://localhost:3000/api', { headers: { cookie } }).cookies.getAll());

test("the candidate's cookies pass as they are, no other does", () => {
  expect(forwarded('__Host-interview-abc=s3cr-et_; viva-session=x; interview-def=other')).toBe(
    '__Host-interview-abc=s3cr-et_; interview-def=other',
  );
});

test.each([
  ['another cookie', 'interview-abc=x%3B%20__Host-interview-def=planted'],
  ['a line', 'interview-abc=x%0D%0Ax-forwarded-for:%201.2.3.4'],
  ['half a character', 'interview-abc=%C3%A9'],
])('a value that hides %s once it is decoded is left out', (_what, cookie) => {
  expect(forwarded(cookie)).toBe('');
});
