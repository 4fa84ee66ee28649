import { describe, expect, test } from 'vitest';
import { asked, brief, FULL, first, greeted, Played, plan, second } from '../test-support/played-conversation.ts';
import { textOf } from './conversation/line.ts';

describe('an interview', () => {
  test('says first that it is an AI, what is kept and who decides', () => {
    const opening = new Played().next();
    expect(opening).toContain("Hello Mina Park. I'm an AI interviewer, calling on behalf of Larkspur.");
    expect(opening).toContain('Your voice is recorded. A person decides, not me.');
    expect(opening).not.toContain('listen');
    expect(new Played([], { ...brief, recordsVoice: false }).next()).toContain('Your voice is not recorded; your words are written down.');
  });

  test('asks the questions of the plan in order, then the practical one, then invites questions, then says goodbye', () => {
    const played = greeted();
    for (let i = 0; i < plan.questions.length; i++) {
      expect(played.next()).toContain(plan.questions[i]?.text);
      played.hear(FULL);
    }
    expect(played.next()).toBe(`A practical question, which is not scored. ${plan.informationQuestions[0]?.text}`);
    played.hear('In March.');
    expect(played.next()).toBe('Now it is your turn. What would you like to ask?');
    played.hear('How many days off are there?');
    expect(played.next()).toBe('You have 28 days off. What else would you like to ask?');
    played.hear('Nothing else.');
    expect(played.next()).toContain('Those were my questions. Thank you, Mina Park. Someone at Larkspur reads this. On the next page');
  });

  test('asks one prepared probe where an answer is thin, and none where it is full', () => {
    const thin = asked();
    thin.hear('It failed and I fixed it.');
    expect(first.probes.map(({ text }) => text)).toContain(thin.next());
    thin.hear('I did.');
    expect(thin.next()).toContain(second.text);
  });

  test('counts what is said to a question for that question, and what is said to a probe for both', () => {
    const played = asked();
    played.hear('It failed and I fixed it.');
    played.next();
    played.hear('I restarted it.');
    const [, answer, probed] = played.conversation.turns.filter((turn) => turn.speaker === 'candidate');
    expect(answer).toMatchObject({ questionId: first.id, probeId: null });
    expect(probed).toMatchObject({ questionId: first.id, probeId: first.probes.find(({ id }) => id === probed?.probeId)?.id });
  });

  test('numbers its turns without gaps, from wherever an earlier call left them', () => {
    const played = asked();
    const resumed = new Played(played.conversation.turns);
    resumed.hear(FULL);
    resumed.next();
    expect(resumed.conversation.turns.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
  });

  test('never greets twice, not even in a new call', () => {
    const resumed = new Played(asked().conversation.turns);
    resumed.speak(resumed.conversation.returnLine('resumed', resumed.now));
    expect(resumed.moves.filter((kind) => kind === 'greet')).toHaveLength(1);
  });
});

describe('what is no answer', () => {
  test('"say it again" repeats the question, with other words before it each time', () => {
    const played = asked();
    played.hear('Could you repeat that?');
    const once = played.next();
    played.hear('Once more, please.');
    const twice = played.next();
    expect(once).toContain(first.text);
    expect(twice).toContain(first.text);
    expect(once).not.toBe(twice);
  });

  test('"more simply" gives the plainer wording, and the page shows that one', () => {
    const played = asked();
    played.hear('I do not understand the question.');
    expect(played.next()).toBe(`In other words: ${first.plainerText}`);
    expect(played.conversation.standing(played.now).question).toBe(first.plainerText);
  });

  test('"let me think" is waited for and leaves the question where it is', () => {
    const played = asked();
    played.hear('Let me think.');
    expect(played.next()).toBe('Of course.');
    expect(played.conversation.table?.text).toBe(first.text);
    played.hear(FULL);
    expect(played.next()).toContain(second.text);
  });

  test('a skipped question is left without a probe and without a word on it', () => {
    const played = asked();
    played.conversation.press('skip', played.now);
    expect(played.next()).toBe(`No problem. ${second.text}`);
  });

  test('who wants a person is told that the team will call, and may stop without it counting', () => {
    const played = asked();
    played.hear('I would like to talk to a person.');
    expect(played.next()).toContain("I've asked the team to contact you. Continue, or stop here?");
    played.hear('Stop here.');
    expect(played.next()).toContain("stopping isn't counted against you");
    expect(played.conversation.progress.closed).toBe(true);
  });

  test('stopping by voice is asked back once, by button it is done; both close kindly and keep the answers', () => {
    const byVoice = asked();
    byVoice.hear("Let's stop the interview.");
    expect(byVoice.next()).toBe('Your answers are kept. Shall we stop here?');
    byVoice.hear('Yes.');
    expect(byVoice.next()).toContain('Then we stop here. Your answers are kept.');
    const byButton = asked();
    byButton.conversation.press('end', byButton.now);
    expect(byButton.next()).toContain('Then we stop here. Your answers are kept.');
  });

  test('speech that was not understood is asked for again once', () => {
    const played = asked();
    played.hear('', false);
    expect(played.next()).toBe(`Sorry, I didn't catch that. The question was: ${first.text}`);
  });
});

describe('a line that is cut', () => {
  test('keeps the words that were heard', () => {
    const played = greeted();
    played.speak(played.conversation.nextLine(played.now), { text: first.text.split(' ').slice(0, -2).join(' '), wasCut: true });
    expect(played.conversation.turns.at(-1)).toMatchObject({ move: { kind: 'ask', questionId: first.id }, interrupted: true });
  });

  test('before its point has not asked anything: the question comes again', () => {
    const played = greeted();
    played.speak(played.conversation.nextLine(played.now), { text: 'Tell me', wasCut: true });
    expect(played.conversation.turns.at(-1)).toMatchObject({ move: { kind: 'wait' }, text: 'Tell me', questionId: null });
    played.hear('One more thing.');
    expect(played.next()).toContain(first.text);
  });

  test('is a greeting as soon as it has said that an AI speaks; before that it is said again', () => {
    const played = new Played();
    const opening = played.conversation.nextLine(played.now);
    played.speak(opening, { text: 'Hello Mina Park.', wasCut: true });
    expect(played.conversation.nextLine(played.now).move.kind).toBe('greet');
    played.speak(opening, {
      text: opening.parts
        .slice(0, 2)
        .map(({ text }) => text)
        .join(' '),
      wasCut: true,
    });
    expect(played.conversation.nextLine(played.now).move.kind).toBe('ask');
  });

  test('before a word of it was heard leaves no trace', () => {
    const played = greeted();
    const line = played.conversation.nextLine(played.now);
    expect(played.conversation.spoke(line, { text: '', wasCut: true, startedAt: played.now, endedAt: played.now })).toBeUndefined();
    expect(played.conversation.turns).toHaveLength(2);
  });
});

describe('coming back', () => {
  test('after a reload returns to the question', () => {
    const played = asked();
    expect(textOf(played.conversation.returnLine('reconnected', played.now))).toBe(`I'm back with you. The question was: ${first.text}`);
  });

  test('in a new call says that the connection was lost, and what the candidate was speaking about', () => {
    const resumed = new Played(asked().conversation.turns);
    const line = textOf(resumed.conversation.returnLine('resumed', resumed.now));
    expect(line).toBe(`We lost the connection for a moment. You were telling me about this: ${first.text}`);
  });

  test('after an answer that was complete goes on from it', () => {
    const played = asked();
    played.hear(FULL);
    const line = new Played(played.conversation.turns).conversation.returnLine('resumed', played.now);
    expect(textOf(line)).toContain('Your last answer is kept.');
    expect(line.move).toEqual({ kind: 'ask', questionId: second.id });
  });
});
