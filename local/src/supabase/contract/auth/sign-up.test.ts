import { afterAll, beforeAll, expect, test } from 'vitest';
import { newEmail, openProject, PASSWORD, type Project, testOfStandIn } from '../project.ts';
import { callAuth } from './call.ts';

let project: Project;
beforeAll(async () => {
  project = await openProject();
});
afterAll(() => project.close());

test('signing up opens a session and says who came', async () => {
  const email = newEmail();
  const { data, error } = await project
    .visitor()
    .auth.signUp({ email: email.toUpperCase(), password: PASSWORD, options: { data: { name: 'Ada' } } });
  expect(error).toBeNull();
  expect(data.user).toMatchObject({ email, role: 'authenticated', aud: 'authenticated', is_anonymous: false });
  expect(data.user?.user_metadata).toMatchObject({ name: 'Ada', email });
  expect(data.user?.identities).toHaveLength(1);
  expect(data.session).toMatchObject({ token_type: 'bearer', expires_in: 3600 });
  expect(data.session?.refresh_token).toMatch(/^[a-z0-9]{12}$/);
  await project.service.auth.admin.deleteUser(data.user?.id ?? '');
});

test('a taken address is refused in any letter case', async () => {
  const { email } = await project.addUser();
  const { error } = await project.visitor().auth.signUp({ email: email.toUpperCase(), password: PASSWORD });
  expect(error).toMatchObject({ status: 422, code: 'user_already_exists', message: 'User already registered' });
});

test('a short password is weak, and says why', async () => {
  const { error } = await project.visitor().auth.signUp({ email: newEmail(), password: 'short' });
  expect(error).toMatchObject({
    status: 422,
    code: 'weak_password',
    reasons: ['length'],
    message: 'Password should be at least 6 characters.',
  });
});

test.each([
  ['no password', { email: newEmail() }, 400, 'validation_failed', 'Signup requires a valid password'],
  ['an empty password', { email: newEmail(), password: '' }, 400, 'validation_failed', 'Signup requires a valid password'],
  [
    '73 characters',
    { email: newEmail(), password: 'x'.repeat(73) },
    400,
    'validation_failed',
    'Password cannot be longer than 72 characters',
  ],
  ['no address', { email: 'nobody', password: PASSWORD }, 400, 'validation_failed', 'Unable to validate email address: invalid format'],
  [
    'spaces around the address',
    { email: ` ${newEmail()} `, password: PASSWORD },
    400,
    'validation_failed',
    'Unable to validate email address: invalid format',
  ],
  ['neither', { password: PASSWORD }, 422, 'anonymous_provider_disabled', 'Anonymous sign-ins are disabled'],
] as const)('sign-up with %s is refused', async (_, body, status, code, message) => {
  const answer = await callAuth(project, '/signup', { body });
  expect(answer).toMatchObject({ status, body: { code, message } });
});

test.each([
  ['malformed', '{bad', 400, 'bad_json'],
  ['empty', '', 400, 'bad_json'],
  ['over 1 MiB', JSON.stringify({ email: 'x'.repeat(1_100_000) }), 413, 'request_entity_too_large'],
] as const)('a body that is %s is refused', async (_, body, status, code) => {
  expect(await callAuth(project, '/signup', { body })).toMatchObject({ status, body: { code } });
});

test('a malformed body is refused wherever one is read', async () => {
  const { token } = await project.member();
  const answers = [
    await callAuth(project, '/token?grant_type=password', { body: '{bad' }),
    await callAuth(project, '/user', { method: 'PUT', body: '{bad', token }),
    await callAuth(project, '/admin/users', { body: '{bad', apiKey: project.secretKey, token: project.secretKey }),
  ];
  for (const answer of answers) expect(answer).toMatchObject({ status: 400, body: { code: 'bad_json' } });
});

testOfStandIn('with sign-up switched off nobody gets in, whatever the password', async () => {
  const closed = await openProject({ signUp: 'closed' });
  try {
    const { error } = await closed.visitor().auth.signUp({ email: newEmail(), password: 'short' });
    expect(error).toMatchObject({ status: 422, code: 'signup_disabled', message: 'Signups not allowed for this instance' });
  } finally {
    await closed.close();
  }
});
