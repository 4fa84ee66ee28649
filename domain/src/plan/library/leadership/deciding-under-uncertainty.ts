import type { LibraryItem } from '../item.ts';

export const decidingUnderUncertainty = {
  id: 'deciding-under-uncertainty',
  field: 'leadership',
  name: 'Deciding under uncertainty',
  meaning:
    'Decides in time when facts are missing, weighs what a mistake or a delay would cost, and corrects the decision when more is known.',
  calledForBy: {
    title: ['duty manager*', 'incident manager*', 'risk manager*', 'crisis'],
    text: [
      'sound judgement',
      'sound judgment',
      'good judgement',
      'good judgment',
      'incomplete information',
      'limited information',
      'imperfect information',
      'under uncertainty',
      'deal with uncertainty',
      'dealing with uncertainty',
      'calculated risk*',
      'weigh risks',
      'weighing risks',
      'difficult decisions',
      'tough decisions',
      'make timely decisions',
      'make trade-offs',
      'making trade-offs',
      'decisions under pressure',
      'make decisions quickly',
      'make decisions independently',
      'quick decisions',
    ],
  },
  anchors: {
    1: 'Names a decision and its outcome, but not what was not known, what else was possible or what it risked.',
    3: 'Says what is known and what is not, why it was or would be decided this way at that time, and how it turned out or would be followed.',
    5: 'Weighs the cost of waiting against the cost of a mistake, prepares for being wrong, watches for signs, and judges a decision by what was known then as well as by its outcome.',
  },
  questions: [
    {
      text: 'Describe a decision that you took while important facts were missing.',
      plainerText: 'Think of an important choice you made when you did not know everything. How did you decide?',
      goal: 'Weighing what is known, what is not, and what a mistake would cost.',
      minutes: 3.5,
      thinkingTime: 'recall',
      probes: {
        situation: { text: 'What did you not know at that moment?', plainerText: 'Which facts were missing?' },
        'trade-off': { text: 'What would it have cost to wait?', plainerText: 'What was the problem with waiting?' },
        result: { text: 'How did the decision look once more was known?', plainerText: 'How good was the decision when you knew more?' },
      },
    },
    {
      text: 'Tell me about a decision that you put off on purpose.',
      plainerText: 'Tell me about a decision you did not want to make yet. Why did you wait?',
      goal: 'Waiting as a choice, with its reason, its price and its end.',
      minutes: 3,
      thinkingTime: 'recall',
      probes: {
        'trade-off': {
          text: 'What did you gain and what did you lose by waiting?',
          plainerText: 'What was good and what was bad about waiting?',
        },
        numbers: { text: 'How long did you wait before you decided?', plainerText: 'How long did you wait?' },
        result: { text: 'What did you decide in the end?', plainerText: 'What was your decision?' },
      },
    },
    {
      text: 'Tell me about a decision of yours that turned out badly. What did you do about it?',
      plainerText: 'Think of a decision of yours that had a bad result. What did you do then?',
      goal: 'Correcting in time, and telling a bad decision from bad luck.',
      minutes: 3.5,
      thinkingTime: 'recall',
      probes: {
        situation: { text: 'What did you know when you took it?', plainerText: 'What did you know at the time of the decision?' },
        'own-action': {
          text: 'What was your first step when you saw how it was going?',
          plainerText: 'What did you do first when you saw the problem?',
        },
        'trade-off': {
          text: 'With the same facts, how would you decide today, and why?',
          plainerText: 'How would you decide today with the same facts, and why?',
        },
      },
    },
    {
      text: 'Describe a decision that you took against the advice of people whose judgement you value.',
      plainerText: 'Think of a decision you made although people you trust advised against it. What made you do it?',
      goal: 'Advice weighed in earnest, and responsibility for their own decision.',
      minutes: 3,
      thinkingTime: 'recall',
      probes: {
        'trade-off': { text: 'Which of their reasons did you find strongest?', plainerText: 'What was their best reason?' },
        'own-action': { text: 'What did you tell them when you had decided?', plainerText: 'What did you say to them after that?' },
        result: { text: 'Who turned out to be right about what?', plainerText: 'Who was right about what in the end?' },
      },
    },
    {
      text: 'Imagine you must choose a supplier today. You trust only half of the figures you have, and the contract runs for three years. How would you decide?',
      plainerText: 'Imagine you must choose a supplier today, for three years. You trust only half of the numbers. What would you do?',
      goal: 'Finding the fact that matters most, limiting the damage, and a reason.',
      minutes: 3,
      thinkingTime: 'think',
      probes: {
        situation: {
          text: 'Which one fact would you try to get first, and why?',
          plainerText: 'Which fact is most important for you, and why?',
        },
        'own-action': {
          text: 'What would you do about the chance that you choose wrongly?',
          plainerText: 'What would you do in case your choice is wrong?',
        },
        'trade-off': { text: 'Under what conditions would you refuse to decide today?', plainerText: 'When would you say: not today?' },
      },
    },
  ],
} satisfies LibraryItem;
