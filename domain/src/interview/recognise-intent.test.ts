import { describe, expect, test } from 'vitest';
import type { Intent } from './intent.ts';
import { recogniseIntent } from './recognise-intent.ts';

const SAID: Record<string, Intent> = {
  'Could you repeat that, please?': 'repeat',
  'Sorry, can you say that again?': 'repeat',
  'What was the question again?': 'repeat',
  'Pardon?': 'repeat',
  "I didn't catch that.": 'repeat',
  'Could you say it more simply?': 'simpler',
  "I don't understand the question.": 'simpler',
  'Can you rephrase that?': 'simpler',
  'Can we skip this question?': 'skip',
  'Skip this one, please.': 'skip',
  "I'd like to skip this question.": 'skip',
  'Next question, please.': 'skip',
  "I can't think of an example.": 'skip',
  'Let me think.': 'a-moment',
  'Um, let me think about it for a moment.': 'a-moment',
  "That's a good question.": 'a-moment',
  'Give me a moment.': 'a-moment',
  'Hold on a second.': 'hold-on',
  'Wait a minute, please.': 'hold-on',
  "I'm done.": 'finished',
  "That's all.": 'finished',
  'Please stop the interview.': 'stop',
  "I'd like to end the interview now.": 'stop',
  'Can we stop here?': 'stop',
  'Are you a human?': 'are-you-human',
  'Am I talking to a real person?': 'are-you-human',
  'A person, please.': 'person',
  'Can I talk to a human?': 'person',
  "I'd like to speak to someone from the team.": 'person',
  'How did I do?': 'how-did-i-do',
  'What are you looking for?': 'scoring',
  "I can't hear you.": 'cannot-hear',
  'I already told you that.': 'already-said',
};

const ANSWERS = [
  'It was the best of times, it was the worst of times.',
  'I told the customer that we would skip the next release and move on.',
  'I asked them to repeat the experiment, and they did.',
  'We had to stop the line because a person was standing in the way.',
  'Let me think, it was in the spring of last year when we moved the database.',
  'The manager said that I should wait a minute before I restart it.',
  'I was done with the first half by Monday.',
  'Yes.',
  'No, thank you.',
  'A human being has to decide in the end, and I told them that.',
  'I stopped.',
  '',
];

describe('an utterance that is no answer', () => {
  test.each(Object.entries(SAID))('"%s" means %s', (text, intent) => expect(recogniseIntent(text)).toBe(intent));
  test.each(ANSWERS)('"%s" stays an answer', (text) => expect(recogniseIntent(text)).toBeUndefined());
});
