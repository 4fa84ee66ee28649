import type { TokenUse } from '@viva/domain';
import { expect, test } from 'vitest';
import { ApiRefusal } from './call/agent-api.ts';
import { UsageRelay } from './usage-relay.ts';

const use = (id: string) => ({ id }) as TokenUse;
const idsOf = (uses: TokenUse[]) => uses.map(({ id }) => id);

test('uses of the last moment are told when the call ends, all together', async () => {
  const told: string[][] = [];
  const relay = new UsageRelay(async (uses) => void told.push(idsOf(uses)));
  relay.add(use('reading'));
  relay.add(use('wording'));
  await relay.drained();
  expect(told).toEqual([['reading', 'wording']]);
});

test('uses that the api will never take hold up no others', async () => {
  const told: string[] = [];
  const refused: unknown[] = [];
  const send = async (uses: TokenUse[]) => {
    if (refused.length === 0) throw new ApiRefusal(400);
    told.push(...idsOf(uses));
  };
  const relay = new UsageRelay(send, (error) => {
    refused.push(error);
    relay.add(use('later'));
  });
  relay.add(use('odd'));
  await relay.drained();
  expect([refused.length, told]).toEqual([1, ['later']]);
});
