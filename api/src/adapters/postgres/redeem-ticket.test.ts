import { makeTenant, type TestDatabase, testDatabase } from '@viva/local/postgres';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { redeemTicket } from './redeem-ticket.ts';
import { openScopes, type Scopes } from './scopes.ts';

let database: TestDatabase;
let scopes: Scopes;

beforeAll(async () => {
  database = await testDatabase();
  scopes = openScopes({ ...database, connections: 40, onError: () => undefined });
});

afterAll(async () => {
  await scopes.close();
  await database.drop();
});

const asAdmin = async (text: string, values: unknown[]) => {
  const admin = new Client({ connectionString: database.adminUrl });
  await admin.connect();
  await admin.query(text, values);
  await admin.end();
};

test('a thousand redemptions of one ticket at once have one winner', { timeout: 30_000 }, async () => {
  const { openTicketHash, openTicketId, invitedCandidateId } = await makeTenant(database.adminUrl);
  const outcomes = await Promise.all(Array.from({ length: 1_000 }, () => scopes.withTicket(openTicketHash, redeemTicket)));
  const winners = outcomes.filter((outcome) => outcome !== undefined);
  expect(winners).toHaveLength(1);
  expect(winners[0]).toMatchObject({ id: openTicketId, candidate_id: invitedCandidateId });
});

test('an expired ticket opens nothing', async () => {
  const { openTicketHash, openTicketId } = await makeTenant(database.adminUrl);
  await asAdmin("update tickets set expires_at = now() - interval '1 second' where id = $1", [openTicketId]);
  expect(await scopes.withTicket(openTicketHash, redeemTicket)).toBeUndefined();
});

test('a revoked ticket opens nothing', async () => {
  const { openTicketHash, openTicketId } = await makeTenant(database.adminUrl);
  await asAdmin("update tickets set state = 'revoked', revoked_at = now() where id = $1", [openTicketId]);
  expect(await scopes.withTicket(openTicketHash, redeemTicket)).toBeUndefined();
});

test('a redemption that fails later leaves the ticket unspent', async () => {
  const { openTicketHash } = await makeTenant(database.adminUrl);
  const broken = scopes.withTicket(openTicketHash, async (transaction) => {
    await redeemTicket(transaction);
    throw new Error('The interview could not be made.');
  });
  await expect(broken).rejects.toThrow('could not be made');
  expect(await scopes.withTicket(openTicketHash, redeemTicket)).toBeDefined();
});

test('no ticket is redeemed outside its own scope', async () => {
  const { organizationId, interviewId } = await makeTenant(database.adminUrl);
  expect(await scopes.withoutScope(redeemTicket)).toBeUndefined();
  expect(await scopes.withOrganization(organizationId, redeemTicket)).toBeUndefined();
  expect(await scopes.withInterview(interviewId, redeemTicket)).toBeUndefined();
});
