import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newEmail, openProject, PASSWORD, type Project } from '../project.ts';
import { callAuth } from './call.ts';

let project: Project;
beforeAll(async () => {
  project = await openProject();
});
afterAll(() => project.close());

const NEW_PASSWORD = 'staple correct horse';

async function anotherSession(email: string, password = PASSWORD) {
  const client = project.visitor();
  const { data, error } = await client.auth.signInWithPassword({ email, password });
  if (error) throw error;
  return { client, token: data.session.access_token, refreshToken: data.session.refresh_token };
}

test('a user is shown who they are', async () => {
  const { client, user, email } = await project.member();
  const { data } = await client.auth.getUser();
  expect(data.user).toMatchObject({ id: user.id, email, role: 'authenticated', app_metadata: { provider: 'email' } });
  expect(data.user).not.toHaveProperty('encrypted_password');
});

describe('signing out', () => {
  test('ends the session at once, though the token has not expired', async () => {
    const { client, token } = await project.member();
    expect((await client.auth.signOut()).error).toBeNull();
    const gone = { status: 403, body: { code: 'session_not_found', message: 'Session from session_id claim in JWT does not exist' } };
    expect(await callAuth(project, '/user', { token })).toMatchObject(gone);
    expect(await callAuth(project, '/logout', { method: 'POST', token })).toMatchObject(gone);
    const { error } = await project.visitor().auth.getUser(token);
    expect(error).toMatchObject({ name: 'AuthSessionMissingError', status: 400 });
  });

  test.each([
    ['global', 403, 403],
    ['local', 403, 200],
    ['others', 200, 403],
  ] as const)('with scope %s this one is then %i and the other %i', async (scope, here, elsewhere) => {
    const { token, email } = await project.member();
    const other = await anotherSession(email);
    expect(await callAuth(project, `/logout?scope=${scope}`, { method: 'POST', token })).toMatchObject({ status: 204, text: '' });
    expect((await callAuth(project, '/user', { token })).status).toBe(here);
    expect((await callAuth(project, '/user', { token: other.token })).status).toBe(elsewhere);
  });

  test('with an unknown scope is refused', async () => {
    const { token } = await project.member();
    const answer = await callAuth(project, '/logout?scope=zzz', { method: 'POST', token });
    expect(answer).toMatchObject({ status: 400, body: { code: 'validation_failed', message: 'Unsupported logout scope "zzz"' } });
  });
});

describe('changing the user', () => {
  test('a new password works, the old one does not, and other sessions end', async () => {
    const { client, token, email } = await project.member();
    const other = await anotherSession(email);
    expect((await client.auth.updateUser({ password: NEW_PASSWORD })).error).toBeNull();
    expect((await callAuth(project, '/user', { token })).status).toBe(200);
    expect((await other.client.auth.refreshSession()).error).toMatchObject({ status: 400, code: 'refresh_token_not_found' });
    expect((await project.visitor().auth.signInWithPassword({ email, password: PASSWORD })).error).toMatchObject({
      code: 'invalid_credentials',
    });
    await anotherSession(email, NEW_PASSWORD);
  });

  test('the same password again is refused', async () => {
    const { client } = await project.member();
    const { error } = await client.auth.updateUser({ password: PASSWORD });
    expect(error).toMatchObject({ status: 422, code: 'same_password', message: 'New password should be different from the old password.' });
  });

  test('a weak one too', async () => {
    const { client } = await project.member();
    const { error } = await client.auth.updateUser({ password: 'short' });
    expect(error).toMatchObject({ status: 422, code: 'weak_password', reasons: ['length'] });
  });

  test('an address that is taken or malformed is refused', async () => {
    const { client } = await project.member();
    const { email } = await project.addUser();
    expect((await client.auth.updateUser({ email })).error).toMatchObject({ status: 422, code: 'email_exists' });
    expect((await client.auth.updateUser({ email: 'nobody' })).error).toMatchObject({ status: 400, code: 'validation_failed' });
  });

  test('metadata is merged, and a null removes', async () => {
    const { client } = await project.member();
    await client.auth.updateUser({ data: { name: 'Ada', team: 'North' } });
    const { data } = await client.auth.updateUser({ data: { team: null } });
    expect(data.user?.user_metadata).toMatchObject({ name: 'Ada' });
    expect(data.user?.user_metadata).not.toHaveProperty('team');
  });

  test('nobody makes themselves an administrator', async () => {
    const { token } = await project.member();
    const answer = await callAuth(project, '/user', { method: 'PUT', token, body: { app_metadata: { admin: true } } });
    expect(answer).toMatchObject({ status: 403, body: { code: 'not_admin' } });
  });
});

test('what needs a mailbox says so instead of pretending, on the stand-in', async () => {
  const { error } = await project.visitor().auth.resetPasswordForEmail(newEmail());
  if (project.dataDir) expect(error).toMatchObject({ status: 422, code: 'email_provider_disabled' });
});
