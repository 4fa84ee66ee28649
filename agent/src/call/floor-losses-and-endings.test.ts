import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { asked, greeted, LINE_MS, PlayedCall, pass, question } from '../../test-support/played-call.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-03-02T09:00:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a lost connection', () => {
  test('brings the same question back and no second greeting', async () => {
    const call = await asked();
    call.floor.gone();
    await pass(4_000);
    call.floor.here();
    await pass(0);
    expect(call.last).toBe(`I'm back with you. The question was: ${question(0)}`);
    expect(call.kept.filter((turn) => turn.speaker === 'interviewer' && turn.move.kind === 'greet')).toHaveLength(1);
  });

  test('in the middle of a line silences it, and what was heard is kept', async () => {
    const call = await greeted();
    await call.answer('Yes.');
    await pass(2_500);
    call.floor.gone();
    await pass(0);
    expect(call.kept.at(-1)).toMatchObject({ speaker: 'interviewer', interrupted: true });
  });

  test('under an answer leaves its reply for the return: nothing is asked of an empty room', async () => {
    const call = await asked();
    call.hearing.add({ text: 'I fixed it.', startedAt: Date.now() - 900, endedAt: Date.now() });
    call.floor.turnEnded();
    call.floor.gone();
    await pass(LINE_MS);
    expect(call.said).toHaveLength(2);
    expect(call.kept.at(-1)).toMatchObject({ speaker: 'candidate', text: 'I fixed it.' });
    call.floor.here();
    await pass(0);
    expect(call.last).toMatch(/^I'm back with you. Your last answer is kept./);
  });

  test('that comes back for a moment only is not spoken into', async () => {
    const call = await asked();
    call.floor.gone();
    call.floor.here();
    call.floor.gone();
    await pass(LINE_MS);
    expect(call.said).toHaveLength(2);
  });

  test('that lasts ends the interview in the end', async () => {
    const call = await asked();
    call.floor.gone();
    await pass(11 * 60_000);
    expect(call.ending).toEqual({ kind: 'finished', reason: 'candidate-left' });
  });

  test('continued by a new call says so', async () => {
    const earlier = await asked();
    const call = new PlayedCall(earlier.kept);
    call.floor.here();
    await pass(0);
    expect(call.last).toBe(`We lost the connection for a moment. You were telling me about this: ${question(0)}`);
  });
});

describe('the end', () => {
  test('by button comes with a goodbye, which nothing cuts', async () => {
    const call = await asked();
    await call.press('end');
    await pass(1_000);
    await call.press('repeat');
    await pass(LINE_MS);
    expect(call.last).toContain('Then we stop here. Your answers are kept. Thank you, Mina.');
    expect(call.kept.at(-1)).toMatchObject({ move: { kind: 'close', because: 'candidate-ended' }, interrupted: false });
    expect(call.ending).toEqual({ kind: 'finished', reason: 'candidate-ended' });
  });

  test('comes a minute after the time, even under an answer', async () => {
    const call = await asked([], { buttonMode: true });
    await pass(20 * 60_000);
    call.floor.candidateSpeaks(true);
    await pass(70_000);
    expect(call.last).toContain('Our time is up.');
  });

  test('decided by somebody else is said kindly', async () => {
    const call = await asked();
    call.floor.over('recruiter-ended');
    await pass(LINE_MS);
    expect(call.last).toContain('The interview ends here. Your answers are kept.');
    expect(call.ending).toEqual({ kind: 'finished', reason: 'recruiter-ended' });
  });

  test('of a call is silence, also when the next line is ready', async () => {
    const call = await asked();
    const recognized = Promise.withResolvers<void>();
    call.recognized = recognized.promise;
    await call.press('finished');
    call.floor.leave();
    recognized.resolve();
    await pass(LINE_MS);
    expect(call.said).toHaveLength(2);
    expect(call.ending).toEqual({ kind: 'left' });
  });

  test('of a lease is silence: nothing more is said and nothing finished', async () => {
    const call = await asked();
    call.mayspeak = false;
    call.floor.leave();
    await call.answer('I fixed it.');
    expect(call.said).toHaveLength(2);
    expect(call.ending).toEqual({ kind: 'left' });
  });
});

describe('an api that cannot be reached', () => {
  test('silences the interviewer, who replies to all that was said once it is back', async () => {
    const call = await asked();
    call.mayspeak = false;
    call.floor.parted();
    await call.answer('I fixed it.');
    await pass(30_000);
    expect(call.said).toHaveLength(2);
    expect(call.board.floor).toBe('thinking');
    call.mayspeak = true;
    call.floor.rejoined();
    await pass(0);
    expect(call.last).toMatch(/^I'm back with you. Your last answer is kept./);
    expect(call.ending).toBeUndefined();
  });

  test('breaks a line off, which is said again', async () => {
    const call = await greeted();
    await call.answer('Yes.');
    await pass(600);
    call.mayspeak = false;
    call.floor.parted();
    await pass(5_000);
    expect(call.kept.at(-1)).toMatchObject({ speaker: 'interviewer', interrupted: true });
    call.mayspeak = true;
    call.floor.rejoined();
    await pass(0);
    expect(call.last).toContain(question(0));
  });

  test('is noticed also while a wish is on its way to it', async () => {
    const call = await asked();
    const stored = Promise.withResolvers<void>();
    call.storing = stored.promise;
    await call.answer('A person, please.');
    call.mayspeak = false;
    call.floor.parted();
    stored.resolve();
    await pass(LINE_MS);
    expect(call.said).toHaveLength(2);
  });

  test('for a moment in which nothing was to be said goes unnoticed', async () => {
    const call = await asked();
    call.floor.parted();
    call.floor.rejoined();
    await pass(1_000);
    expect(call.said).toHaveLength(2);
    expect(call.board.floor).toBe('yours');
  });

  test('cannot be told of the end, so the goodbye waits for it', async () => {
    const call = await asked([], { buttonMode: true });
    call.mayspeak = false;
    call.floor.parted();
    await pass(22 * 60_000);
    expect(call.ending).toBeUndefined();
    call.mayspeak = true;
    call.floor.rejoined();
    await pass(LINE_MS);
    expect(call.last).toContain('Our time is up.');
    expect(call.ending).toEqual({ kind: 'finished', reason: 'time-up' });
  });
});
