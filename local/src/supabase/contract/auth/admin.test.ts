import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newEmail, openProject, PASSWORD, type Project } from '../project.ts';
import { callAuth } from './call.ts';

let project: Project;
beforeAll(async () => {
  project = await openProject();
});
afterAll(() => project.close());

const asAdmin = () => ({ apiKey: project.secretKey, token: project.secretKey });

test('an administrator creates, sees and deletes a user', async () => {
  const email = newEmail();
  const created = await project.service.auth.admin.createUser({
    email,
    password: PASSWORD,
    email_confirm: true,
    user_metadata: { name: 'Ada' },
  });
  expect(created.data.user).toMatchObject({ email, user_metadata: { name: 'Ada' } });
  const id = created.data.user?.id ?? '';
  expect((await project.service.auth.admin.getUserById(id)).data.user).toMatchObject({ id, email });
  expect(await callAuth(project, `/admin/users/${id}`, { method: 'DELETE', ...asAdmin() })).toMatchObject({ status: 200, text: '{}' });
  const gone = { status: 404, code: 'user_not_found', message: 'User not found' };
  expect((await project.service.auth.admin.getUserById(id)).error).toMatchObject(gone);
  expect((await project.service.auth.admin.deleteUser(id)).error).toMatchObject(gone);
});

test('the password policy does not bind them: two characters, or none', async () => {
  for (const password of ['ab', undefined]) {
    const { data, error } = await project.service.auth.admin.createUser({
      email: newEmail(),
      email_confirm: true,
      ...(password ? { password } : {}),
    });
    expect(error).toBeNull();
    await project.service.auth.admin.deleteUser(data.user?.id ?? '');
  }
});

test('a taken, missing or malformed address is refused', async () => {
  const { email } = await project.addUser();
  const create = (given?: string) => callAuth(project, '/admin/users', { ...asAdmin(), body: { email: given, password: PASSWORD } });
  expect(await create(email)).toMatchObject({
    status: 422,
    body: { code: 'email_exists', message: 'A user with this email address has already been registered' },
  });
  expect(await create()).toMatchObject({
    status: 400,
    body: { code: 'validation_failed', message: 'Cannot create a user without either an email or phone' },
  });
  expect(await create('nobody')).toMatchObject({ status: 400, body: { code: 'validation_failed' } });
});

test('an id that is none is refused', async () => {
  expect(await callAuth(project, '/admin/users/zzz', asAdmin())).toMatchObject({
    status: 404,
    body: { code: 'validation_failed', message: 'user_id must be an UUID' },
  });
  expect(await callAuth(project, `/admin/users/${randomUUID()}`, asAdmin())).toMatchObject({
    status: 404,
    body: { code: 'user_not_found' },
  });
});

test('the list is paged, says how many there are, and is empty past the end', async () => {
  const first = await project.addUser();
  await project.addUser();
  const page = await callAuth(project, '/admin/users?page=1&per_page=1', asAdmin());
  const total = Number(page.headers.get('x-total-count'));
  expect(total).toBeGreaterThanOrEqual(2);
  expect(page.headers.get('link')).toMatch(/rel="next".*rel="last"/);
  expect(page.body.users).toHaveLength(1);
  expect(page.body.aud).toBe('authenticated');
  expect((await callAuth(project, `/admin/users?page=${total + 1}&per_page=1`, asAdmin())).body.users).toEqual([]);
  const { data } = await project.service.auth.admin.listUsers({ perPage: 1000 });
  expect(data.users.map(({ id }) => id)).toContain(first.user.id);
});

test('a page that is no number is refused', async () => {
  expect(await callAuth(project, '/admin/users?page=abc', asAdmin())).toMatchObject({ status: 400, body: { code: 'validation_failed' } });
});

test('a user and the publishable key are no administrator', async () => {
  const { token } = await project.member();
  for (const shown of [token, project.publishableKey]) {
    expect(await callAuth(project, '/admin/users', { token: shown })).toMatchObject({
      status: 403,
      body: { code: 'not_admin', message: 'User not allowed' },
    });
  }
});
