import { afterAll, beforeAll, expect, test } from 'vitest';
import { newEmail, openProject, PASSWORD, type Project, testOfStandIn } from '../project.ts';
import { callAuth } from './call.ts';

let project: Project;
beforeAll(async () => {
  project = await openProject();
});
afterAll(() => project.close());

const WRONG = { status: 400, code: 'invalid_credentials', message: 'Invalid login credentials' };

test('the right password opens a session whose claims hold against the public keys', async () => {
  const { email, password, user } = await project.addUser();
  const client = project.visitor();
  const { data } = await client.auth.signInWithPassword({ email: email.toUpperCase(), password });
  expect(data.session).toMatchObject({ token_type: 'bearer', expires_in: 3600 });
  const claims = await client.auth.getClaims();
  expect(claims.error).toBeNull();
  expect(claims.data?.header).toMatchObject({ alg: 'ES256', typ: 'JWT' });
  expect(claims.data?.claims).toMatchObject({
    iss: `${project.url}/auth/v1`,
    aud: 'authenticated',
    sub: user.id,
    role: 'authenticated',
    email,
    aal: 'aal1',
    is_anonymous: false,
    app_metadata: { provider: 'email', providers: ['email'] },
  });
  expect((claims.data?.claims.exp ?? 0) - (claims.data?.claims.iat ?? 0)).toBe(3600);
  expect(claims.data?.claims.amr?.[0]).toMatchObject({ method: 'password' });
});

test('a wrong password, an unknown user and a malformed address are one answer', async () => {
  const { email } = await project.addUser();
  for (const attempt of [
    { email, password: 'wrong password' },
    { email: newEmail(), password: PASSWORD },
    { email: 'nobody', password: PASSWORD },
    { email, password: '' },
  ]) {
    const { error } = await project.visitor().auth.signInWithPassword(attempt);
    expect(error).toMatchObject(WRONG);
  }
  expect(await callAuth(project, '/token?grant_type=password', { body: { email } })).toMatchObject({
    status: 400,
    body: { code: WRONG.code },
  });
});

test('without an address it says what is missing', async () => {
  for (const body of [{}, { password: PASSWORD }]) {
    const answer = await callAuth(project, '/token?grant_type=password', { body });
    expect(answer).toMatchObject({ status: 400, body: { code: 'validation_failed', message: 'missing email or phone' } });
  }
});

test('an address nobody confirmed does not sign in', async () => {
  const email = newEmail();
  const { data } = await project.service.auth.admin.createUser({ email, password: PASSWORD });
  const { error } = await project.visitor().auth.signInWithPassword({ email, password: PASSWORD });
  expect(error).toMatchObject({ status: 400, code: 'email_not_confirmed', message: 'Email not confirmed' });
  await project.service.auth.admin.deleteUser(data.user?.id ?? '');
});

test('a banned user does not sign in', async () => {
  const email = newEmail();
  const { data } = await project.service.auth.admin.createUser({ email, password: PASSWORD, email_confirm: true, ban_duration: '24h' });
  const { error } = await project.visitor().auth.signInWithPassword({ email, password: PASSWORD });
  expect(error).toMatchObject({ status: 400, code: 'user_banned', message: 'User is banned' });
  await project.service.auth.admin.deleteUser(data.user?.id ?? '');
});

test('an unknown grant, or none, is no way in', async () => {
  for (const path of ['/token', '/token?grant_type=magic']) {
    expect(await callAuth(project, path, { body: {} })).toMatchObject({
      status: 400,
      body: { code: 'invalid_credentials', message: 'unsupported_grant_type' },
    });
  }
});

testOfStandIn('guessing is stopped by address and account, signing in rightly is not, and time heals it', async () => {
  const guarded = await openProject({ signInBurst: 3 });
  try {
    const { email, password } = await guarded.addUser();
    const enter = (given: string) => guarded.visitor().auth.signInWithPassword({ email, password: given });
    for (let entry = 0; entry < 5; entry += 1) expect((await enter(password)).error).toBeNull();
    for (let guess = 0; guess < 3; guess += 1) expect((await enter('wrong password')).error).toMatchObject(WRONG);
    expect((await enter(password)).error).toMatchObject({
      status: 429,
      code: 'over_request_rate_limit',
      message: 'Request rate limit reached',
    });
    guarded.wait(10_000);
    expect((await enter(password)).error).toBeNull();
  } finally {
    await guarded.close();
  }
});

testOfStandIn('guesses for one account keep no other out, however the address is written', async () => {
  const guarded = await openProject({ signInBurst: 3 });
  try {
    const guessed = await guarded.addUser();
    const other = await guarded.addUser();
    const enter = (email: string, password: string) => guarded.visitor().auth.signInWithPassword({ email, password });
    for (let guess = 0; guess < 3; guess += 1) expect((await enter(guessed.email, 'wrong password')).error).toMatchObject(WRONG);
    expect((await enter(guessed.email.toUpperCase(), guessed.password)).error).toMatchObject({ status: 429 });
    expect((await enter(other.email, other.password)).error).toBeNull();
  } finally {
    await guarded.close();
  }
});

testOfStandIn('made-up names are stopped by their address, and nobody with an account is shut out by them', async () => {
  const guarded = await openProject({ addressBurst: 3 });
  try {
    const { email, password } = await guarded.addUser();
    const enter = async (name: string, given = PASSWORD) =>
      (await guarded.visitor().auth.signInWithPassword({ email: name, password: given })).error;
    for (let entry = 0; entry < 5; entry += 1) expect(await enter(email, password)).toBeNull();
    for (let guess = 0; guess < 3; guess += 1) expect(await enter(newEmail())).toMatchObject(WRONG);
    expect(await enter(newEmail())).toMatchObject({ status: 429, code: 'over_request_rate_limit' });
    expect(await enter(email, 'wrong password')).toMatchObject(WRONG);
    expect(await enter(email, password)).toBeNull();
    guarded.wait(2_000);
    expect(await enter(newEmail())).toMatchObject(WRONG);
  } finally {
    await guarded.close();
  }
});

testOfStandIn('two hundred passwords at once are not all worked on: some are asked to come back', async () => {
  const enter = async () => (await project.visitor().auth.signInWithPassword({ email: newEmail(), password: PASSWORD })).error?.status;
  const statuses = await Promise.all(Array.from({ length: 200 }, enter));
  expect(statuses).toContain(429);
  expect(statuses.filter((status) => status === 400).length).toBeGreaterThanOrEqual(66);
  expect(await enter()).toBe(400);
});

testOfStandIn('an unknown user takes as long as a wrong password', async () => {
  const { email } = await project.addUser();
  const timed = async (attempt: { email: string; password: string }) => {
    const startedAt = performance.now();
    await project.visitor().auth.signInWithPassword(attempt);
    return performance.now() - startedAt;
  };
  const rounds = [0, 1, 2, 3, 4];
  const known: number[] = [];
  const unknown: number[] = [];
  for (const _ of rounds) {
    known.push(await timed({ email, password: 'wrong password' }));
    unknown.push(await timed({ email: newEmail(), password: 'wrong password' }));
  }
  const fastest = (times: number[]) => Math.min(...times);
  // A skipped hash would be under a tenth; the fastest of five is nearly free of noise.
  expect(fastest(unknown)).toBeGreaterThan(fastest(known) * 0.5);
});
