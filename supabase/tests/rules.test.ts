import { randomBytes, randomUUID } from 'node:crypto';
import { makeTenant, type Tenant } from '@viva/local/postgres';
import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTheatre, type Theatre } from './stage.ts';

// Rules that hold for everybody, the owner of the tables included.

let theatre: Theatre;
let admin: Client;
let tenant: Tenant;

beforeAll(async () => {
  theatre = await openTheatre();
  admin = new Client({ connectionString: theatre.database.adminUrl });
  await admin.connect();
});
afterAll(async () => {
  await admin.end();
  await theatre.close();
});
beforeEach(async () => {
  tenant = await makeTenant(theatre.database.adminUrl);
});

const refusal = (constraint: string) => ({ code: '23514', constraint });
const addTurn = (number: number) =>
  admin.query("insert into turns (interview_id, number, organization_id, speaker, content) values ($1, $2, $3, 'candidate', $4)", [
    tenant.interviewId,
    number,
    tenant.organizationId,
    { number, speaker: 'candidate' },
  ]);
const count = async (table: string, column: string, id: string) => {
  const { rows } = await admin.query(`select count(*)::int as count from ${table} where ${column} = $1`, [id]);
  return rows[0].count as number;
};

test('a published plan cannot change, not even its state', async () => {
  const change = (set: string) => admin.query(`update plans set ${set} where job_id = $1 and version = 1`, [tenant.jobId]);
  await expect(change("content = '{}'")).rejects.toMatchObject(refusal('published_plan_is_immutable'));
  await expect(change("state = 'draft', published_at = null, published_by = null")).rejects.toMatchObject(
    refusal('published_plan_is_immutable'),
  );
});

test('a job has one draft at a time', async () => {
  const second = admin.query("insert into plans (job_id, version, organization_id, content) values ($1, 3, $2, '{}')", [
    tenant.jobId,
    tenant.organizationId,
  ]);
  await expect(second).rejects.toMatchObject({ code: '23505' });
});

test('a candidate has two questions about the CV at most', async () => {
  const add = (place: number) =>
    admin.query(
      `insert into cv_questions (organization_id, candidate_id, place, competency_id, cv_line, text, plainer_text, proposed_by)
       values ($1, $2, $3, 'repair', 'A line.', 'What?', 'What?', 'rules')`,
      [tenant.organizationId, tenant.candidateId, place],
    );
  await expect(add(3)).rejects.toMatchObject({ code: '23514' });
  await add(2);
  await expect(add(2)).rejects.toMatchObject({ code: '23505' });
});

describe('turns', () => {
  test('are only ever added', async () => {
    const change = admin.query("update turns set content = '{}' where interview_id = $1", [tenant.interviewId]);
    await expect(change).rejects.toMatchObject(refusal('append_only'));
    await expect(admin.query('delete from turns where interview_id = $1', [tenant.interviewId])).rejects.toMatchObject(
      refusal('append_only'),
    );
  });

  test('have no gaps', async () => {
    await expect(addTurn(3)).rejects.toMatchObject(refusal('turns_have_no_gaps'));
    await addTurn(2);
    await addTurn(3);
  });

  test('come once for each number', async () => {
    await addTurn(2);
    await expect(addTurn(2)).rejects.toMatchObject({ code: '23505' });
  });

  test('say the same inside as outside', async () => {
    const other = admin.query(
      `insert into turns (interview_id, number, organization_id, speaker, content) values ($1, 2, $2, 'candidate', '{"number": 5, "speaker": "candidate"}')`,
      [tenant.interviewId, tenant.organizationId],
    );
    await expect(other).rejects.toMatchObject({ code: '23514' });
  });
});

test.each(['audit_events', 'scores', 'decisions'])('%s are only ever added', async (table) => {
  await expect(admin.query(`update ${table} set organization_id = organization_id`)).rejects.toMatchObject(refusal('append_only'));
  await expect(admin.query(`delete from ${table}`)).rejects.toMatchObject(refusal('append_only'));
});

describe('a ticket', () => {
  const become = (state: string) =>
    admin.query(
      `update tickets set state = $1, redeemed_at = case when $1 = 'redeemed' then now() end, revoked_at = case when $1 = 'revoked' then now() end
       where id = $2`,
      [state, tenant.openTicketId],
    );

  test.each(['redeemed', 'expired', 'revoked'])('that is %s stays so', async (state) => {
    await become(state);
    await expect(become('issued')).rejects.toMatchObject(refusal('used_ticket_stays_used'));
  });

  test('is one at a time for a candidate', async () => {
    const second = admin.query(
      "insert into tickets (organization_id, candidate_id, hash, issued_by, expires_at) values ($1, $2, $3, $4, now() + interval '1 day')",
      [tenant.organizationId, tenant.invitedCandidateId, randomBytes(32), tenant.owner],
    );
    await expect(second).rejects.toMatchObject({ code: '23505' });
  });

  test('past its time expires, and the interview nobody began ends as not started', async () => {
    await admin.query("update tickets set expires_at = now() - interval '1 minute' where organization_id = $1", [tenant.organizationId]);
    await admin.query("update interviews set state = 'ready' where id = $1", [tenant.interviewId]);
    await admin.query('select private.expire_tickets(), private.end_unstarted_interviews()');
    const { rows } = await admin.query(
      'select (select state from tickets where id = $1) as ticket, (select state from interviews where id = $2) as interview',
      [tenant.openTicketId, tenant.interviewId],
    );
    expect(rows).toEqual([{ ticket: 'expired', interview: 'not-started' }]);
  });
});

describe('an interview', () => {
  const set = (assignments: string) => admin.query(`update interviews set ${assignments} where id = $1`, [tenant.interviewId]);

  test('that is finished stays finished', async () => {
    await set("state = 'finished', reason = 'plan-covered', finished_at = now()");
    await expect(set("state = 'live', reason = null, finished_at = null")).rejects.toMatchObject(
      refusal('finished_interview_stays_finished'),
    );
  });

  test('does not finish without a reason', async () => {
    await expect(set("state = 'finished', finished_at = now()")).rejects.toMatchObject({ code: '23514' });
  });

  test('keeps the newest epoch of its lease', async () => {
    await set('epoch = 3');
    await expect(set('epoch = 2')).rejects.toMatchObject(refusal('epoch_only_rises'));
  });

  test('is found by its address only together with its session', async () => {
    const find = async (publicId: string, session: Buffer) =>
      (await admin.query('select id from private.find_interview($1, $2)', [publicId, session])).rows;
    expect(await find(tenant.publicId, tenant.sessionHash)).toEqual([{ id: tenant.interviewId }]);
    expect(await find(tenant.publicId, randomBytes(32))).toEqual([]);
    expect(await find('somewhere-else', tenant.sessionHash)).toEqual([]);
  });

  test('that has gone silent is found', async () => {
    await set("beat_at = now() - interval '10 minutes'");
    const { rows } = await admin.query("select id from private.silent_interviews(now() - interval '5 minutes')");
    expect(rows).toContainEqual({ id: tenant.interviewId });
  });
});

describe('erasing', () => {
  test('a candidate takes all that was theirs, and leaves the log and what was spent', async () => {
    await admin.query('delete from candidates where id = $1', [tenant.candidateId]);
    for (const table of ['interviews', 'cvs', 'cv_questions', 'tickets', 'requests'])
      expect(await count(table, 'candidate_id', tenant.candidateId)).toBe(0);
    for (const table of ['turns', 'consents', 'recordings', 'reports', 'scores', 'decisions']) {
      expect(await count(table, 'interview_id', tenant.interviewId), table).toBe(0);
    }
    expect(await count('audit_events', 'organization_id', tenant.organizationId)).toBe(1);
    const { rows } = await admin.query('select interview_id, input_tokens from usage where organization_id = $1', [tenant.organizationId]);
    expect(rows).toEqual([{ interview_id: null, input_tokens: 10 }]);
  });

  test('an account keeps what it scored and decided', async () => {
    await admin.query('delete from auth.users where id = $1', [tenant.reviewer]);
    expect(await count('memberships', 'user_id', tenant.reviewer)).toBe(0);
    expect(await count('scores', 'scored_by', tenant.reviewer)).toBe(1);
  });

  test('an organization leaves nothing', async () => {
    await admin.query('delete from organizations where id = $1', [tenant.organizationId]);
    for (const table of ['jobs', 'plans', 'candidates', 'interviews', 'turns', 'audit_events', 'usage', 'memberships']) {
      expect(await count(table, 'organization_id', tenant.organizationId), table).toBe(0);
    }
  });
});

describe('the first organization', () => {
  const create = async (userId: string) => {
    const client = new Client({ connectionString: theatre.database.requestUrl });
    await client.connect();
    try {
      await client.query('begin');
      await client.query("select set_config('request.jwt.claims', $1, true), set_config('role', 'authenticated', true)", [
        JSON.stringify({ sub: userId }),
      ]);
      const { rows } = await client.query<{ id: string | null }>("select private.create_organization('Quarry') as id");
      await client.query('commit');
      return rows[0]?.id ?? null;
    } finally {
      await client.end();
    }
  };

  test('belongs to whoever made it, and there is one even when it is asked for ten times at once', async () => {
    const userId = randomUUID();
    await admin.query('insert into auth.users (id) values ($1)', [userId]);
    const made = (await Promise.all(Array.from({ length: 10 }, () => create(userId)))).filter((id) => id !== null);
    expect(made).toHaveLength(1);
    const { rows } = await admin.query('select organization_id, role from memberships where user_id = $1', [userId]);
    expect(rows).toEqual([{ organization_id: made[0], role: 'owner' }]);
  });

  test('is not for those who belong already', async () => {
    expect(await create(tenant.reviewer)).toBeNull();
  });
});
