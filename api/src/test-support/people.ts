import { randomUUID } from 'node:crypto';
import { createClient } from '@supabase/supabase-js';
import type { Role } from '@viva/domain';
import { AGENT_TOKEN, PUBLIC_URL, type TestApi } from './test-api.ts';

export const LONG_ENOUGH = 'We look for an engineer who owns our payment service in production and works well in a team.';

/** Signs somebody in for real and gives their token. */
export async function signedInUser(api: TestApi, email = `${randomUUID()}@example.org`) {
  const password = randomUUID();
  const created = await api.supabaseAdmin.auth.admin.createUser({ email, password, email_confirm: true });
  if (created.error) throw created.error;
  const session = createClient(api.supabase.url, api.supabase.publishableKey, { auth: { persistSession: false, autoRefreshToken: false } });
  const signedIn = await session.auth.signInWithPassword({ email, password });
  if (signedIn.error) throw signedIn.error;
  const token = signedIn.data.session.access_token;
  return { userId: created.data.user.id, email, token, client: api.client({ authorization: `Bearer ${token}` }) };
}

/** A recruiter with an organization of their own, or a member of another's. */
export async function recruiter(api: TestApi, membership?: { organizationId: string; role: Role }) {
  const user = await signedInUser(api);
  const organizationId = membership?.organizationId ?? randomUUID();
  if (membership === undefined) {
    await api.admin.query('insert into organizations (id, name) values ($1, $2)', [organizationId, 'Harbour Payments']);
  }
  await api.admin.query('insert into memberships (organization_id, user_id, role) values ($1, $2, $3)', [
    organizationId,
    user.userId,
    membership?.role ?? 'owner',
  ]);
  return { ...user, organizationId };
}
export type TestRecruiter = Awaited<ReturnType<typeof recruiter>>;

export async function jobWithPlan({ client }: TestRecruiter, changes: { recordsAudio?: boolean; minutes?: number } = {}) {
  const created = await client.jobs.$post({
    json: { title: 'Backend engineer', description: LONG_ENOUGH, language: 'en', minutes: 20, ...changes },
  });
  const job = await answer(created, 201);
  await answer(await client.jobs[':jobId'].plan.publish.$post({ param: { jobId: job.id } }), 200);
  return job;
}

export const candidateOf = async ({ client }: TestRecruiter, jobId: string, name = 'Amara Okafor') =>
  answer(await client.jobs[':jobId'].candidates.$post({ param: { jobId }, json: { name } }), 201);

export async function ticketFor({ client }: TestRecruiter, candidateId: string) {
  const issued = await answer(await client.candidates[':candidateId'].tickets.$post({ param: { candidateId }, json: {} }), 201);
  return { ...issued, code: issued.url.split('#t=')[1] ?? '' };
}

export const CONSENTS = { interviewByAi: true, recording: true, liveListening: true } as const;

/** Redeems a ticket as a browser does, and keeps its cookie. */
export async function redeemed(api: TestApi, code: string, consents: typeof CONSENTS | Record<keyof typeof CONSENTS, boolean> = CONSENTS) {
  const response = await api.request('/tickets/redeem', {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: PUBLIC_URL },
    body: JSON.stringify({ ticket: code, consents }),
  });
  if (response.status !== 201) throw new Error(`The ticket was not redeemed: ${response.status} ${await response.text()}`);
  const { publicId } = (await response.json()) as { publicId: string };
  const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? '';
  const { rows } = await api.admin.query<{ id: string }>('select id from interviews where public_id = $1', [publicId]);
  return { publicId, cookie, interviewId: rows[0]?.id ?? '', client: api.client({ cookie, origin: PUBLIC_URL }) };
}

export const agent = (api: TestApi) => api.client({ authorization: `Bearer ${AGENT_TOKEN}` });

export async function voiceIsReady(api: TestApi) {
  await agent(api).agent.presence.$post({ json: { workerId: 'test-worker', voice: 'ready', reason: null } });
}

/** From an empty organization to a redeemed ticket. */
export async function interviewOf(api: TestApi, owner?: TestRecruiter) {
  const by = owner ?? (await recruiter(api));
  const job = await jobWithPlan(by);
  const candidate = await candidateOf(by, job.id);
  const ticket = await ticketFor(by, candidate.id);
  return { by, job, candidate, ticket, ...(await redeemed(api, ticket.code)) };
}

type Answered<R> = R extends { status: infer S; json(): Promise<infer Body> } ? { status: S; body: Body } : never;

/** The body of an answer with this status; any other fails the test with what came instead. */
export async function answer<
  R extends { status: number; json(): Promise<unknown>; clone(): { text(): Promise<string> } },
  S extends R['status'],
>(response: R, status: S): Promise<Extract<Answered<R>, { status: S }>['body']> {
  if (response.status !== status) throw new Error(`Expected ${status}, got ${response.status}: ${await response.clone().text()}`);
  return (await response.json()) as Extract<Answered<R>, { status: S }>['body'];
}
