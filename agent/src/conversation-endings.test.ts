import { describe, expect, test } from 'vitest';
import { asked, brief, FULL, first, greeted, MINUTE, Played, plan, second } from '../test-support/played-conversation.ts';
import { textOf } from './conversation/line.ts';
import { Conversation } from './conversation.ts';

describe('the time', () => {
  test('that a broken connection or a pause took is given back', () => {
    const played = asked();
    played.now += 5 * MINUTE;
    played.speak(played.conversation.returnLine('resumed', played.now));
    expect(played.conversation.clock(played.now).elapsedMs).toBeLessThan(MINUTE);
    played.speak(played.conversation.line({ kind: 'pause', because: 'silence' }));
    played.now += 30 * MINUTE;
    expect(played.conversation.clock(played.now).elapsedMs).toBeLessThan(MINUTE);
  });

  test('that was lost while an answer was complete is given back, and does not end the interview', () => {
    const played = asked();
    played.hear(FULL);
    const later = new Played(played.conversation.turns);
    later.now += 30 * MINUTE;
    expect(later.speak(later.conversation.returnLine('resumed', later.now))).toContain(second.text);
    expect(later.conversation.clock(later.now).elapsedMs).toBeLessThan(2 * MINUTE);
  });

  test('that is used up closes the interview', () => {
    const played = asked();
    played.now += 19 * MINUTE;
    played.hear(FULL);
    expect(played.next()).toContain('Our time is up.');
  });
});

describe('the goodbye', () => {
  test('names the date when one was promised, and never invents one', () => {
    const withDate = new Conversation({ ...brief, replyBy: '2026-12-04' }, [], () => null);
    const close = { kind: 'close', because: 'plan-covered' } as const;
    expect(textOf(withDate.line(close))).toContain('reads this and replies by Friday, December 4.');
    expect(textOf(new Conversation(brief, [], () => null).line(close))).not.toContain('replies');
  });
});

describe('the words of the interviewer', () => {
  test('between questions are rare, neutral and never the same twice running', () => {
    const played = greeted();
    const bridges: string[] = [];
    for (const question of plan.questions) {
      bridges.push(played.next().replace(question.text, '').trim());
      played.hear(FULL);
    }
    expect(bridges.filter((words, index) => words !== '' && words === bridges[index - 1])).toEqual([]);
    expect(bridges.join(' ')).not.toMatch(/good|great|excellent|interesting|perfect|well done/i);
    expect(bridges).toContain('');
  });
});

describe('what the page may show', () => {
  const standing = (played: Played) => played.conversation.standing(played.now);

  test('is the topic of the question on the table, in the order in which topics were met', () => {
    const played = asked();
    expect(standing(played)).toMatchObject({ topic: 1, phase: 'topics', question: first.text });
    played.hear(FULL);
    played.next();
    expect(standing(played)).toMatchObject({ topic: 2, phase: 'topics', question: second.text });
  });

  test('is no topic any more at what is not scored and at their own questions', () => {
    const played = asked();
    const phases: string[] = [];
    while (!played.conversation.progress.closed) {
      phases.push(standing(played).phase);
      played.hear(phases.at(-1) === 'your-questions' ? 'No, thank you.' : FULL);
      played.next();
    }
    expect(phases.slice(-2)).toEqual(['information', 'your-questions']);
  });
});
