import type { InterviewStatus } from '@viva/domain';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ApiRefusal } from './agent-api.ts';
import { Lease } from './lease.ts';

const LIVE: InterviewStatus = { state: 'live' };
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

/** A lease whose api answers as the test says. */
function leaseOf(first: () => Promise<InterviewStatus> = async () => LIVE) {
  const heard: string[] = [];
  const api = { beat: first };
  const lease = new Lease({
    beat: () => api.beat(),
    onLost: () => heard.push('lost'),
    onOver: (reason) => heard.push(`over: ${reason}`),
    onLapsed: () => heard.push('lapsed'),
    onRegained: () => heard.push('regained'),
    onFailure: () => {},
  });
  return { lease, api, heard };
}

const away = () => Promise.reject(new Error('away'));
const refused = (status: number) => () => Promise.reject(new ApiRefusal(status));

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the right to speak', () => {
  test('begins with the first beat that the api accepts, at once', async () => {
    const { lease } = leaseOf();
    expect(lease.maySpeak).toBe(false);
    await pass(0);
    expect(lease.maySpeak).toBe(true);
  });

  test('lapses six seconds after the last accepted beat was sent, for then another call may get it', async () => {
    const { lease, api, heard } = leaseOf();
    await pass(2_000);
    api.beat = away;
    await pass(5_999);
    expect(lease.maySpeak).toBe(true);
    await pass(1);
    expect(lease.maySpeak).toBe(false);
    expect(heard).toEqual(['regained', 'lapsed']);
    expect(lease.isLost).toBe(false);
  });

  test('counts from when a beat was sent, however late its answer comes', async () => {
    const { lease, api } = leaseOf();
    await pass(0);
    api.beat = () => new Promise((resolve) => setTimeout(() => resolve(LIVE), 4_500));
    await pass(6_500);
    api.beat = away;
    expect(lease.maySpeak).toBe(true);
    await pass(5_500);
    expect(lease.maySpeak).toBe(false);
  });

  test('comes back when the api accepts a beat again', async () => {
    const { lease, api, heard } = leaseOf();
    await pass(0);
    api.beat = away;
    await pass(20_000);
    api.beat = async () => LIVE;
    await pass(2_000);
    expect(lease.maySpeak).toBe(true);
    expect(heard).toEqual(['regained', 'lapsed', 'regained']);
  });

  test('is lost for good when another call holds the interview', async () => {
    const { lease, api, heard } = leaseOf();
    await pass(0);
    api.beat = refused(409);
    await pass(2_000);
    api.beat = async () => LIVE;
    await pass(20_000);
    expect([lease.maySpeak, lease.isLost]).toEqual([false, true]);
    expect(heard).toEqual(['regained', 'lost']);
  });
});

describe('an interview that somebody else has ended', () => {
  test('is told with its reason, once, and there is time for a goodbye: nobody else can get it any more', async () => {
    const { lease, api, heard } = leaseOf();
    await pass(0);
    api.beat = async () => ({ state: 'finished', reason: 'recruiter-ended' });
    await pass(20_000);
    expect(heard).toEqual(['regained', 'over: recruiter-ended']);
    expect(lease.maySpeak).toBe(true);
  });

  test('while the api could not be reached is said as soon as it can', async () => {
    const { lease, api, heard } = leaseOf();
    await pass(0);
    api.beat = away;
    await pass(20_000);
    api.beat = async () => ({ state: 'finished', reason: 'candidate-ended' });
    await pass(2_000);
    expect(heard.at(-1)).toBe('over: candidate-ended');
    expect(lease.maySpeak).toBe(true);
  });
});
