import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { asked, greeted, LINE_MS, PlayedCall, pass, question } from '../../test-support/played-call.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-03-02T09:00:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the beginning', () => {
  test('nothing is said before the candidate is there', async () => {
    const call = new PlayedCall();
    await pass(60_000);
    expect(call.said).toEqual([]);
  });

  test('the greeting is followed by waiting, whatever the answer to "Ready?" is', async () => {
    const call = await greeted();
    await pass(5_000);
    expect(call.said).toHaveLength(1);
    await call.answer('Sure, go on.');
    expect(call.last).toBe(question(0));
  });

  test('words over the greeting are kept, and do not answer it', async () => {
    const call = new PlayedCall();
    call.floor.here();
    await pass(3_000);
    call.hearing.add({ text: 'Hello.', startedAt: Date.now() - 800, endedAt: Date.now() });
    await pass(12_000);
    expect(call.kept.map(({ text }) => text)).toContain('Hello.');
    expect(call.said).toHaveLength(1);
  });
});

test('a turn that ended under the greeting does not answer it either', async () => {
  const call = new PlayedCall();
  call.floor.here();
  await pass(3_000);
  call.hearing.add({ text: 'Hello.', startedAt: Date.now() - 800, endedAt: Date.now() });
  call.floor.turnEnded();
  await pass(12_000);
  expect(call.said).toHaveLength(1);
});

test('words at the very end of the greeting answer its "Ready?"', async () => {
  const call = new PlayedCall();
  call.floor.here();
  await pass(9_000);
  call.hearing.add({ text: 'Yes.', startedAt: Date.now() - 800, endedAt: Date.now() });
  await pass(4_000);
  expect(call.last).toBe(question(0));
});

describe('the candidate', () => {
  test('who answers is asked the next question, and everything is kept in order', async () => {
    const call = await asked();
    await call.answer('I fixed it.');
    await pass(LINE_MS);
    expect(call.kept.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
    expect(call.kept.map(({ speaker }) => speaker)).toEqual(['interviewer', 'candidate', 'interviewer', 'candidate', 'interviewer']);
  });

  test('who cuts in is heard out: the cut line comes before what was said', async () => {
    const call = await greeted();
    await call.answer('Yes.');
    await pass(1_500);
    await call.answer('I have one.');
    const [cut, answer] = call.kept.slice(2);
    expect(cut).toMatchObject({ speaker: 'interviewer', interrupted: true });
    expect(answer).toMatchObject({ speaker: 'candidate', text: 'I have one.' });
  });

  test('whose cough cuts a line hears the question again', async () => {
    const call = await greeted();
    await call.answer('Yes.');
    await pass(600);
    await call.answer('');
    await pass(1_600);
    expect(call.last).toBe(question(0));
    expect(call.said.filter((line) => line === question(0))).toHaveLength(2);
  });

  test('who is not understood is asked to say it again', async () => {
    const call = await asked();
    await call.answer('');
    await pass(1_600);
    expect(call.kept.at(-1)).toMatchObject({ speaker: 'candidate', understood: false });
    expect(call.last).toContain("Sorry, I didn't catch that.");
  });

  test('who speaks while the recognizer is away loses no question, and is told whose fault it is', async () => {
    const call = await asked();
    for (let turn = 0; turn < 3; turn++) {
      await call.answer('', 'recognizer-away');
      await pass(LINE_MS);
      expect(call.last).toContain(`That is our fault, not yours. Please say it once more: ${question(0)}`);
    }
    await call.answer('I fixed it.');
    await pass(LINE_MS);
    expect(call.kept.at(-1)).toMatchObject({ move: { kind: 'follow-up' } });
  });

  test('who presses "I have finished" passes the floor at once with all that was said', async () => {
    const call = await asked();
    call.hearing.add({ text: 'I fixed it', startedAt: Date.now() - 900, endedAt: Date.now() });
    await call.press('finished');
    expect(call.kept.slice(-2)).toMatchObject([{ text: 'I fixed it' }, { command: 'finished', via: 'button' }]);
    expect(call.board.floor).toBe('theirs');
  });

  test('whose words end in the same moment as the press is still replied to', async () => {
    const call = await asked();
    call.hearing.add({ text: 'I fixed it', startedAt: Date.now() - 900, endedAt: Date.now() });
    call.floor.pressed('finished');
    call.floor.turnEnded();
    await pass(0);
    expect(call.said).toHaveLength(3);
    expect(call.board.floor).toBe('theirs');
  });

  test('who speaks for longer than a turn of the transcript holds is kept whole', async () => {
    const call = await asked();
    for (let part = 0; part < 3; part += 1)
      call.hearing.add({ text: 'word '.repeat(3_000).trim(), startedAt: Date.now(), endedAt: Date.now() });
    await call.press('finished');
    const kept = call.kept.flatMap((turn) => (turn.speaker === 'candidate' && turn.via === 'spoken' ? [turn.text.length] : []));
    expect(kept.slice(-3)).toEqual([14_999, 14_999, 14_999]);
  });

  test('who presses "say it again" while the question is spoken hears it from its beginning', async () => {
    const call = await greeted();
    await call.answer('Yes.');
    await pass(2_000);
    await call.press('repeat');
    await pass(0);
    expect(call.last).toBe(`Of course. ${question(0)}`);
  });
});

describe('the wish for a person', () => {
  test('said aloud is stored before it is confirmed', async () => {
    const call = await asked();
    await call.answer('A person, please.');
    expect(call.events.slice(-2)).toEqual(['request stored', 'answer']);
  });

  test('by button is stored already and only confirmed', async () => {
    const call = await asked();
    await call.press('person');
    expect(call.events).not.toContain('request stored');
    expect(call.last).toContain("I've asked the team to contact you.");
  });

  test('that cannot be stored yet is not called stored', async () => {
    const call = await asked();
    call.personIsStored = false;
    await call.answer('A person, please.');
    expect(call.last).toContain("I'll keep trying");
  });
});

describe('silence', () => {
  test('is met on the screen first, then with an offer, then with a pause, and is never counted', async () => {
    const call = await asked();
    await pass(22_000);
    expect(call.board).toMatchObject({ waiting: true, floor: 'yours' });
    expect(call.said).toHaveLength(2);
    await pass(45_000);
    expect(call.last).toBe('No hurry. Shall I say it again, or more simply?');
    await pass(60_000);
    expect(call.last).toContain("I'll wait.");
    await pass(70_000);
    expect(call.last).toBe("I've paused. Nothing is lost. Continue when you like.");
    await pass(5 * 60_000);
    expect(call.ending).toBeUndefined();
  });

  test('that was paused is over when the candidate speaks, however long they speak', async () => {
    const call = await asked();
    await pass(160_000);
    expect(call.last).toBe("I've paused. Nothing is lost. Continue when you like.");
    await pass(9 * 60_000);
    call.floor.candidateSpeaks(true);
    await pass(3 * 60_000);
    expect(call.ending).toBeUndefined();
    expect(call.last).toBe("I've paused. Nothing is lost. Continue when you like.");
  });

  test('in a pause that the candidate asked for is left alone, and ends the interview only in the end', async () => {
    const call = await asked();
    await call.answer("I'm driving right now.");
    const said = call.said.length;
    await pass(9 * 60_000);
    expect(call.said).toHaveLength(said);
    expect(call.last).toContain('Continue when you have stopped.');
    await pass(3 * 60_000);
    expect(call.ending).toEqual({ kind: 'finished', reason: 'candidate-left' });
  });

  test('lasts longer for who asked for extra time', async () => {
    const call = await asked([], { extraTime: 2 });
    await pass(30_000);
    expect(call.board.waiting).toBe(false);
    await pass(10_000);
    expect(call.board.waiting).toBe(true);
  });

  test('is left alone in button mode, where only the button passes the floor', async () => {
    const call = await greeted([], { buttonMode: true });
    await call.answer('Yes.');
    await pass(200_000);
    expect(call.said).toHaveLength(1);
    await call.press('finished');
    expect(call.last).toBe(question(0));
  });
});
