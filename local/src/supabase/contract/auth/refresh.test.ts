import { afterAll, beforeAll, expect, test } from 'vitest';
import { openProject, type Project, testOfStandIn } from '../project.ts';
import { callAuth } from './call.ts';

const REUSE_MS = 2000;
let project: Project;
beforeAll(async () => {
  project = await openProject({ refreshReuseMs: REUSE_MS });
});
afterAll(() => project.close());

const refresh = async (token: string | undefined) =>
  callAuth(project, '/token?grant_type=refresh_token', { body: { refresh_token: token } });

async function firstToken(): Promise<string> {
  const { client } = await project.member();
  return (await client.auth.getSession()).data.session?.refresh_token ?? '';
}

/** A session refreshed so often, and all its tokens, oldest first. */
async function lineage(refreshes: number): Promise<string[]> {
  const tokens = [await firstToken()];
  for (let count = 0; count < refreshes; count += 1) tokens.push(String((await refresh(tokens.at(-1))).body.refresh_token));
  return tokens;
}

test('each refresh hands out a new token and the same session', async () => {
  const { client, user } = await project.member();
  const before = (await client.auth.getSession()).data.session;
  const { data, error } = await client.auth.refreshSession();
  expect(error).toBeNull();
  expect(data.session?.refresh_token).not.toBe(before?.refresh_token);
  expect(data.user?.id).toBe(user.id);
  const sessionOf = (token: string | undefined) => JSON.parse(Buffer.from(token?.split('.')[1] ?? '', 'base64url').toString()).session_id;
  expect(sessionOf(data.session?.access_token)).toBe(sessionOf(before?.access_token));
});

test('a lost answer can be asked for again: the parent of the active token returns the active one', async () => {
  const [first, second] = await lineage(1);
  expect(await refresh(first)).toMatchObject({ status: 200, body: { refresh_token: second } });
});

testOfStandIn('the same also after the interval', async () => {
  const [first, second] = await lineage(1);
  project.wait(REUSE_MS * 5);
  expect(await refresh(first)).toMatchObject({ status: 200, body: { refresh_token: second } });
});

test('eight refreshes of one token at once end in one new token', async () => {
  const token = await firstToken();
  const answers = await Promise.all(Array.from({ length: 8 }, () => refresh(token)));
  expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200));
  expect(new Set(answers.map(({ body }) => body.refresh_token)).size).toBe(1);
});

test('a grandparent within the interval gets yet another token', async () => {
  const tokens = await lineage(2);
  const answer = await refresh(tokens[0]);
  expect(answer.status).toBe(200);
  expect(tokens).not.toContain(answer.body.refresh_token);
});

testOfStandIn('a grandparent after the interval ends every token of the session, and the session row stays', async () => {
  const { client, token } = await project.member();
  const first = (await client.auth.getSession()).data.session?.refresh_token;
  const second = String((await refresh(first)).body.refresh_token);
  const third = String((await refresh(second)).body.refresh_token);
  project.wait(REUSE_MS + 1000);
  const used = { status: 400, body: { code: 'refresh_token_already_used', message: 'Invalid Refresh Token: Already Used' } };
  expect(await refresh(first)).toMatchObject(used);
  project.wait(REUSE_MS + 1000);
  for (const any of [first, second, third]) expect(await refresh(any)).toMatchObject(used);
  expect(await callAuth(project, '/user', { token })).toMatchObject({ status: 200 });
});

test('a token that is none is not valid', async () => {
  for (const token of ['', undefined, 'short', 'UPPER-CASE-12', 'x'.repeat(40)]) {
    expect(await refresh(token)).toMatchObject({ status: 400, body: { code: 'validation_failed', message: 'Refresh token is not valid' } });
  }
});

test('an unknown token, and one of a session that ended, is not found', async () => {
  const notFound = { status: 400, body: { code: 'refresh_token_not_found', message: 'Invalid Refresh Token: Refresh Token Not Found' } };
  expect(await refresh('abcdef012345')).toMatchObject(notFound);

  const left = await project.member();
  const leftToken = (await left.client.auth.getSession()).data.session?.refresh_token;
  await left.client.auth.signOut();
  expect(await refresh(leftToken)).toMatchObject(notFound);

  const gone = await project.member();
  const goneToken = (await gone.client.auth.getSession()).data.session?.refresh_token;
  await project.service.auth.admin.deleteUser(gone.user.id);
  expect(await refresh(goneToken)).toMatchObject(notFound);
});
