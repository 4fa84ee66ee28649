import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  answer,
  CONSENTS,
  candidateOf,
  interviewOf,
  jobWithPlan,
  recruiter,
  redeemed,
  type TestRecruiter,
  ticketFor,
} from '../test-support/people.ts';
import { PUBLIC_URL, startTestApi, type TestApi } from '../test-support/test-api.ts';

let api: TestApi;
let by: TestRecruiter;
let candidateId: string;

beforeAll(async () => {
  api = await startTestApi();
  by = await recruiter(api);
});
afterAll(() => api.close());
beforeEach(async () => {
  const job = await jobWithPlan(by);
  candidateId = (await candidateOf(by, job.id)).id;
});

/** From an address of its own, so that no test uses up another's tries. */
const post = (path: string, json: unknown, headers: Record<string, string> = {}) =>
  api.request(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: PUBLIC_URL, 'x-forwarded-for': headers.address ?? randomAddress(), ...headers },
    body: JSON.stringify(json),
  });
const randomAddress = () => `10.${[0, 0, 0].map(() => Math.floor(Math.random() * 256)).join('.')}`;
const redeem = (ticket: string) => post('/tickets/redeem', { ticket, consents: CONSENTS });
const look = (ticket: string) => post('/tickets/look', { ticket });
const withoutIds = async (response: Response) => {
  const { requestId: _requestId, ...problem } = (await response.json()) as Record<string, unknown>;
  const headers = [...response.headers].filter(([name]) => name !== 'x-request-id');
  return { status: response.status, problem, headers };
};

describe('a ticket', () => {
  test('shows what it is for, and is not spent by looking', async () => {
    const { code } = await ticketFor(by, candidateId);
    for (let time = 0; time < 3; time += 1) expect((await look(code)).status).toBe(200);
    expect(await (await look(code)).json()).toMatchObject({
      company: 'Harbour Payments',
      job: 'Backend engineer',
      candidateName: 'Amara Okafor',
      minutes: 20,
      recordsAudio: true,
      processors: [],
    });
    expect((await redeem(code)).status).toBe(201);
  });

  test('names who else handles what is said, before anybody consents', async () => {
    const { code } = await ticketFor(by, candidateId);
    const { processors } = api.deps;
    api.deps.processors = ['OpenAI'];
    expect(await (await look(code)).json()).toMatchObject({ processors: ['OpenAI'] });
    api.deps.processors = processors;
  });

  test('may be typed in any case, with dashes, and with letters that look like digits', async () => {
    const { code } = await ticketFor(by, candidateId);
    const typed = code
      .toLowerCase()
      .replaceAll('0', 'o')
      .replaceAll('1', 'l')
      .replace(/(.{5})/g, '$1-');
    expect((await look(typed)).status).toBe(200);
  });

  test('is stored as a hash only', async () => {
    const { code, ticket } = await ticketFor(by, candidateId);
    const { rows } = await api.admin.query('select *, encode(hash, $2) as hex from tickets where id = $1', [ticket.id, 'hex']);
    expect(JSON.stringify(rows)).not.toContain(code);
    expect(rows[0].hex).toMatch(/^[0-9a-f]{64}$/);
  });

  test('opens nothing once it is spent', async () => {
    const { ticket } = await interviewOf(api, by);
    for (const response of [
      await look(ticket.code),
      await redeem(ticket.code),
      await post('/tickets/ask-person', { ticket: ticket.code }),
    ]) {
      expect(response.status).toBe(410);
      expect(await response.json()).toMatchObject({ code: 'gone', detail: expect.stringContaining('has been used') });
      expect(response.headers.get('set-cookie')).toBeNull();
    }
  });

  test('opens nothing once it is expired, whether or not a task has noted it', async () => {
    const { code, ticket } = await ticketFor(by, candidateId);
    await api.admin.query("update tickets set expires_at = now() - interval '1 second' where id = $1", [ticket.id]);
    expect(await (await redeem(code)).json()).toMatchObject({ status: 410, detail: expect.stringContaining('is over') });
    const { tickets } = await answer(await by.client.candidates[':candidateId'].tickets.$get({ param: { candidateId } }), 200);
    expect(tickets[0]?.state).toBe('expired');
  });

  test('opens nothing once it is revoked', async () => {
    const { code, ticket } = await ticketFor(by, candidateId);
    const revoke = () => by.client.tickets[':ticketId'].revoke.$post({ param: { ticketId: ticket.id } });
    expect((await answer(await revoke(), 200)).state).toBe('revoked');
    expect((await revoke()).status).toBe(200);
    expect(await (await look(code)).json()).toMatchObject({ status: 410, detail: expect.stringContaining('withdrawn') });
  });

  test('kills the unused one before it', async () => {
    const first = await ticketFor(by, candidateId);
    const second = await ticketFor(by, candidateId);
    expect((await look(first.code)).status).toBe(410);
    expect((await look(second.code)).status).toBe(200);
  });

  test('cannot be revoked after it was used', async () => {
    const { ticket } = await interviewOf(api, by);
    const response = await by.client.tickets[':ticketId'].revoke.$post({ param: { ticketId: ticket.ticket.id } });
    expect(response.status).toBe(409);
  });

  test('is not issued for a plan that is not published, nor during or after the interview', async () => {
    const draft = await answer(
      await by.client.jobs.$post({
        json: { title: 'Draft', description: 'A job that is long enough to draft.', language: 'en', minutes: 10 },
      }),
      201,
    );
    const early = await candidateOf(by, draft.id);
    const issue = (id: string) => by.client.candidates[':candidateId'].tickets.$post({ param: { candidateId: id }, json: {} });
    expect((await issue(early.id)).status).toBe(409);
    const { client, publicId, candidate } = await interviewOf(api, by);
    await client.i[':publicId'].start.$post({ param: { publicId } });
    expect((await issue(candidate.id)).status).toBe(409);
    await client.i[':publicId'].commands.$post({ param: { publicId }, json: { command: 'end', id: randomUUID() } });
    expect((await issue(candidate.id)).status).toBe(409);
  });

  test('that is unknown, malformed, too short or too long is refused in the very same words', async () => {
    const typed = ['0123456789ABCDEFGHJKMNPQRS', 'not a ticket', '', 'Z'.repeat(900), '💥', "'; drop table tickets; --"];
    const refusals = await Promise.all(typed.map(async (ticket) => withoutIds(await look(ticket))));
    expect(refusals[0]?.status).toBe(404);
    for (const refusal of refusals) expect(refusal).toEqual(refusals[0]);
  });
});

describe('redeeming', () => {
  test('sets a cookie that scripts cannot read and other sites cannot send, and stores only its hash', async () => {
    const { code } = await ticketFor(by, candidateId);
    const response = await redeem(code);
    const { publicId } = (await response.json()) as { publicId: string };
    const cookie = response.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(new RegExp(`^interview-${publicId}=[\\w-]{43};`));
    expect(cookie).toContain('HttpOnly');
    expect(cookie).toContain('SameSite=Strict');
    expect(cookie).toContain('Path=/');
    expect(cookie).not.toContain('Domain');
    const secret = /=([\w-]{43});/.exec(cookie)?.[1] ?? '';
    const { rows } = await api.admin.query('select * from interviews where public_id = $1', [publicId]);
    expect(JSON.stringify(rows)).not.toContain(secret);
  });

  test('takes the interview, the consents and the ticket together', async () => {
    const { code, ticket } = await ticketFor(by, candidateId);
    const { publicId, interviewId } = await redeemed(api, code, { interviewByAi: true, recording: false, liveListening: false });
    const { rows } = await api.admin.query(
      `select ticket.state as ticket, interview.state as interview, consent.recording from interviews as interview
       join tickets as ticket on ticket.id = interview.ticket_id join consents as consent on consent.interview_id = interview.id
       where interview.public_id = $1`,
      [publicId],
    );
    expect(rows).toEqual([{ ticket: 'redeemed', interview: 'ready', recording: false }]);
    expect(interviewId).not.toBe(publicId);
    expect(ticket.state).toBe('issued');
  });

  test('needs the consent to be interviewed by an AI', async () => {
    const { code } = await ticketFor(by, candidateId);
    const response = await post('/tickets/redeem', { ticket: code, consents: { ...CONSENTS, interviewByAi: false } });
    expect(response.status).toBe(400);
    expect((await look(code)).status).toBe(200);
  });

  test('is refused from another page, and the ticket stays', async () => {
    const { code } = await ticketFor(by, candidateId);
    for (const origin of ['https://evil.example', 'null', 'http://localhost:3001']) {
      expect((await post('/tickets/redeem', { ticket: code, consents: CONSENTS }, { origin })).status).toBe(403);
    }
    const silent = await api.request('/tickets/redeem', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ticket: code, consents: CONSENTS }),
    });
    expect(silent.status).toBe(403);
    expect((await look(code)).status).toBe(200);
  });

  test('with a newer ticket leaves one interview that can be started', async () => {
    const first = await redeemed(api, (await ticketFor(by, candidateId)).code);
    const second = await redeemed(api, (await ticketFor(by, candidateId)).code);
    const start = ({ client, publicId }: typeof first) => client.i[':publicId'].start.$post({ param: { publicId } });
    expect((await start(first)).status).toBe(409);
    expect((await start(second)).status).toBe(200);
  });
});

describe('asking for a person before the interview', () => {
  test('stores the wish once and leaves the ticket unspent', async () => {
    const { code } = await ticketFor(by, candidateId);
    for (let time = 0; time < 3; time += 1) expect((await post('/tickets/ask-person', { ticket: code })).status).toBe(201);
    const { requests } = await answer(await by.client.requests.$get(), 200);
    expect(requests.filter((request) => request.candidate.id === candidateId)).toHaveLength(1);
    expect((await look(code)).status).toBe(200);
  });
});
