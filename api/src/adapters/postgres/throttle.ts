import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { Throttle, ThrottleKeys } from '../../ports/throttle.ts';
import { Unavailable } from '../../ports/unavailable.ts';

export type ThrottleLimits = {
  /** Tries of one client address. */
  address: { points: number; seconds: number };
  /** Tries of all, where addresses cannot be told apart. */
  everyone: { points: number; seconds: number };
  /** Tries with the same ticket, so that one wrong link opened again and again does not use up what all share. */
  ticket: { points: number; seconds: number };
  /** Questions of one organization to a language model. */
  model: { points: number; seconds: number };
};

const FLOOD_SECONDS = 10;

const LIMITS: ThrottleLimits = {
  address: { points: 10, seconds: 600 },
  everyone: { points: 100, seconds: 60 },
  ticket: { points: 20, seconds: 600 },
  model: { points: 60, seconds: 3_600 },
};

export function createThrottle(pool: Pool, limits: ThrottleLimits = LIMITS): Throttle {
  const limiter = (name: keyof ThrottleLimits) =>
    new RateLimiterPostgres({
      storeClient: pool,
      storeType: 'pool',
      tableName: 'rate_limits',
      tableCreated: true,
      keyPrefix: name,
      points: limits[name].points,
      duration: limits[name].seconds,
      // A flood is refused from memory; well above the limit, since good tries are given back.
      inMemoryBlockOnConsumed: limits[name].points * 2,
      inMemoryBlockDuration: FLOOD_SECONDS,
    });
  const byName = { address: limiter('address'), everyone: limiter('everyone'), ticket: limiter('ticket'), model: limiter('model') };
  const buckets = ({ address, ticketHash }: ThrottleKeys): [own: Bucket, shared: Bucket] => [
    { bucket: byName.ticket, key: digest(ticketHash) },
    { bucket: address === 'everyone' ? byName.everyone : byName.address, key: digest(address) },
  ];
  const spent = async ({ bucket, key }: Bucket) => {
    const found = await bucket.get(key).catch(outage);
    return found !== null && found.consumedPoints >= bucket.points ? secondsOf(found) : undefined;
  };
  const consume = ({ bucket, key }: Bucket) =>
    bucket.consume(key).then(
      () => undefined,
      (refused: unknown) => (refused instanceof RateLimiterRes ? secondsOf(refused) : outage(refused)),
    );
  return {
    take: async (keys) => {
      const [own, shared] = buckets(keys);
      // Looked at first: whoever is refused for what all share leaves no row behind, or each made-up ticket would be one.
      return (await spent(shared)) ?? (await consume(own)) ?? (await consume(shared));
    },
    giveBack: async (keys) => {
      // The good try has happened; that it still counts for a while is the smaller harm.
      await Promise.allSettled(buckets(keys).map(({ bucket, key }) => bucket.reward(key)));
    },
    mayAskModel: async (organizationId) => (await consume({ bucket: byName.model, key: digest(organizationId) })) === undefined,
  };
}

type Bucket = { bucket: RateLimiterPostgres; key: string };

const secondsOf = ({ msBeforeNext }: RateLimiterRes) => Math.max(1, Math.ceil(msBeforeNext / 1_000));

function outage(cause: unknown): never {
  throw new Unavailable('database', { cause });
}

/** Nothing in the table may name an address, a ticket or an organization. */
const digest = (text: string) => createHash('sha256').update(text).digest('base64url');
