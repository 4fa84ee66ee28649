import type { LibraryItem } from './item.ts';

export const workingTogether = {
  id: 'working-together',
  name: 'Working with others',
  meaning: 'Works with people who see things differently, and gets to a result that both can carry.',
  calledForBy: ['team', 'collaborat', 'cross-functional', 'stakeholder', 'colleagues', 'partner', 'together', 'pair'],
  anchors: {
    1: 'Describes others as the obstacle; shows no step towards them.',
    3: 'Describes the other view fairly and a step that brought both further.',
    5: 'Understood why the other saw it so, changed something of their own, and kept the working relation good.',
  },
  questions: [
    {
      text: 'Tell me about a disagreement with someone you worked with. How did you deal with it?',
      plainerText: 'Think of a time a colleague and you did not agree. What did you do?',
      goal: 'The other view told fairly, and own steps towards a result.',
      thinkingTime: 'recall',
      probes: {
        situation: 'How did the other person see it?',
        'own-action': 'What did you do to get further?',
        result: 'How did it end between you?',
      },
    },
    {
      text: 'Describe something you achieved only because you worked with others.',
      plainerText: 'Tell me about something good that a group you were in did together.',
      goal: 'Own part in a shared result, neither hidden nor inflated.',
      thinkingTime: 'recall',
      probes: {
        'own-action': 'What was your own part in it?',
        result: 'What came out of it?',
      },
    },
  ],
} satisfies LibraryItem;

export const servingCustomers = {
  id: 'serving-customers',
  name: 'Serving customers',
  meaning: 'Finds out what a customer needs, keeps promises, and stays fair when things are difficult.',
  calledForBy: ['customer', 'client', 'support', 'service', 'sales', 'guest', 'patient', 'retail', 'account manage'],
  anchors: {
    1: 'Tells the rule to the customer, or promises what cannot be kept.',
    3: 'Found out what was needed and solved it within what was possible.',
    5: 'Understood the need behind the request, kept the customer informed, and removed the cause for the next one.',
  },
  questions: [
    {
      text: 'Tell me about a difficult customer, or a person you worked for. What did you do?',
      plainerText: 'Think of a customer who was not happy. What did you do?',
      goal: 'Finding the need, fairness, and a result.',
      thinkingTime: 'recall',
      probes: {
        situation: 'What did that person need?',
        'own-action': 'What did you say or do first?',
        result: 'How did it end for them?',
      },
    },
    {
      text: 'Describe a time when you could not give a customer what they asked for.',
      plainerText: 'Tell me about a time you had to say no to a customer.',
      goal: 'A clear no, an honest reason, and another way.',
      thinkingTime: 'recall',
      probes: {
        'trade-off': 'What did you offer instead, and why?',
        result: 'How did they take it?',
      },
    },
  ],
} satisfies LibraryItem;

export const leadingPeople = {
  id: 'leading-people',
  name: 'Leading people',
  meaning: 'Gives direction, helps people grow, and speaks about difficult things in time.',
  calledForBy: ['lead a team', 'leadership', 'manage a team', 'manager', 'mentor', 'coach', 'supervise', 'head of', 'shift'],
  anchors: {
    1: 'Speaks of tasks handed out; the people in it have no face.',
    3: 'Describes how somebody was helped or directed, and what came of it.',
    5: 'Saw what a person needed, spoke openly about what was difficult, and can show how that person grew.',
  },
  questions: [
    {
      text: 'Tell me about somebody you helped to get better at their work.',
      plainerText: 'Whom did you help to do their job better? How?',
      goal: 'Attention to one person, and a change that can be seen.',
      thinkingTime: 'recall',
      probes: {
        'own-action': 'What exactly did you do for that person?',
        result: 'What could they do afterwards?',
      },
    },
    {
      text: 'Describe a difficult conversation that you had to have with somebody in your team.',
      plainerText: 'Tell me about a hard talk you had with someone you worked with.',
      goal: 'Openness in time, respect, and an agreement.',
      thinkingTime: 'think',
      probes: {
        situation: 'What had happened before?',
        result: 'What changed after it?',
      },
    },
  ],
} satisfies LibraryItem;
