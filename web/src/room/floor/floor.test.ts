import { describe, expect, test } from 'vitest';
import { type Connection, FLOOR_WORDS, floorOf, isTheirTurn } from './floor.ts';
import { someProgress as progress } from './some-progress.ts';

const floor = (changes: Partial<Parameters<typeof floorOf>[0]> = {}) =>
  floorOf({ connection: 'connected', interviewerHere: true, progress: progress(), ending: false, ...changes });

describe('whose turn it is', () => {
  test('is what the interviewer says it is, while both are connected', () => {
    for (const said of ['theirs', 'yours', 'thinking', 'closing'] as const)
      expect(floor({ progress: progress({ floor: said }) })).toBe(said);
  });

  test('is nobody’s while the connection is away, whatever was said before', () => {
    const away: Connection[] = ['joining', 'reconnecting', 'lost', 'elsewhere'];
    for (const connection of away) expect(isTheirTurn(floor({ connection }))).toBe(false);
  });

  test('is nobody’s while the interviewer is gone, and says that nothing is lost', () => {
    expect(floor({ interviewerHere: false })).toBe('interviewer-lost');
    expect(FLOOR_WORDS['interviewer-lost']).toContain('Everything you said is saved');
  });

  test('an interviewer who has not come yet is not a lost one', () => {
    expect(floor({ interviewerHere: false, progress: undefined })).toBe('joining');
    expect(floor({ progress: undefined })).toBe('joining');
  });

  test('stays theirs in a long silence, in words that do not press', () => {
    expect(floor({ progress: progress({ waiting: true }) })).toBe('still-yours');
    expect(isTheirTurn('still-yours')).toBe(true);
    expect(floor({ progress: progress({ waiting: true, floor: 'thinking' }) })).toBe('thinking');
  });

  test('is over once the interview has ended', () => {
    expect(floor({ progress: progress({ ended: 'plan-covered' }) })).toBe('closing');
    expect(floor({ connection: 'over' })).toBe('closing');
  });

  test('that was announced to end is never lost, whoever leaves the room first', () => {
    const announced = [
      { progress: progress({ ended: 'plan-covered' }) },
      { progress: progress({ floor: 'closing' }) },
      { progress: progress({ floor: 'theirs' }), ending: true },
    ];
    for (const said of announced) {
      expect(floor({ ...said, interviewerHere: false })).toBe('closing');
      for (const connection of ['lost', 'reconnecting'] as const) expect(floor({ ...said, connection })).toBe('closing');
    }
    expect(floor({ ending: true, progress: progress({ floor: 'theirs' }) })).toBe('theirs');
  });

  test('never counts a clock down', () => {
    for (const words of Object.values(FLOOR_WORDS)) expect(words).not.toMatch(/\d/);
  });
});
