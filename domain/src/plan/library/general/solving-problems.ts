import type { LibraryItem } from '../item.ts';

export const solvingProblems = {
  id: 'solving-problems',
  field: 'general',
  name: 'Solving problems',
  meaning: 'Looks for the cause of a problem before choosing a remedy, compares ways to solve it, and checks whether the remedy worked.',
  calledForBy: {
    title: ['analyst*', 'engineer*', 'technician*', 'investigator*', 'consultant*', 'problem manager*'],
    text: [
      'problem solving',
      'problem-solving',
      'problem solver*',
      'problem-solver*',
      'solve problems',
      'solving problems',
      'solve complex',
      'solving complex',
      'complex problems',
      'root cause*',
      'root-cause*',
      'analytical',
      'analytically',
      'troubleshoot*',
      'investigate',
      'investigating',
      'get to the bottom',
      'find solutions',
      'finding solutions',
      'critical thinking',
      'logical thinking',
      'think logically',
      'fault finding',
      'fault-finding',
    ],
  },
  anchors: {
    1: 'Goes from what was visible straight to a remedy; gives no reason for it and no sign of whether it helped.',
    3: 'Explains how the cause was looked for, why this remedy was chosen, and what happened after it.',
    5: 'Tested several possible causes against evidence, compared ways and what they cost, and checked that the problem stayed away.',
  },
  questions: [
    {
      text: 'Tell me about a problem whose cause was hard to find. How did you look for it?',
      plainerText: 'Think of a problem nobody could explain at first. How did you look for the reason?',
      goal: 'A way from what was visible to the cause that rests on evidence.',
      minutes: 3.5,
      thinkingTime: 'recall',
      probes: {
        situation: {
          text: 'What could be seen at the beginning, before anybody knew more?',
          plainerText: 'What did you see at the start?',
        },
        'own-action': { text: 'Which explanation did you test first, and why?', plainerText: 'What did you check first, and why?' },
        result: {
          text: 'What told you how sure you could be of the cause?',
          plainerText: 'How did you know how sure you could be?',
        },
      },
    },
    {
      text: 'Describe a problem that could have been solved in more than one way. How did you choose?',
      plainerText: 'Think of a problem with two or more solutions. How did you choose one?',
      goal: 'Ways compared by what they bring and cost, and a reasoned choice.',
      minutes: 3,
      thinkingTime: 'recall',
      probes: {
        'trade-off': { text: 'What spoke against the way you chose?', plainerText: 'What was not so good about your solution?' },
        result: { text: 'How did the chosen way work out?', plainerText: 'How well did it work?' },
        numbers: {
          text: 'How far apart were the ways in time, money or effort?',
          plainerText: 'How big was the difference in time, money or work?',
        },
      },
    },
    {
      text: 'Tell me about a time when your first solution to a problem did not work.',
      plainerText: 'Think of a time when you tried to solve something and it did not help. What happened next?',
      goal: 'Noticing that it failed, thinking again, and what was learned about the problem.',
      minutes: 3,
      thinkingTime: 'recall',
      probes: {
        'trade-off': {
          text: 'What made that first solution look right at the time?',
          plainerText: 'Why did you choose that solution first?',
        },
        'own-action': { text: 'What did you try next?', plainerText: 'What did you do after that?' },
        result: { text: 'How far was the problem solved in the end?', plainerText: 'How did the problem end?' },
      },
    },
    {
      text: 'Describe a problem that others in your work, course or voluntary group had got used to, and that you did something about.',
      plainerText: 'Think of a problem that other people just lived with. What did you do about it?',
      goal: 'A problem seen where others no longer saw one, and a remedy for its cause.',
      minutes: 3,
      thinkingTime: 'recall',
      probes: {
        situation: { text: 'What trouble did it cause, and for whom?', plainerText: 'What was bad about the problem, and for whom?' },
        'own-action': { text: 'What did you try yourself?', plainerText: 'What did you do yourself?' },
        numbers: {
          text: 'How much time, money or trouble was it about?',
          plainerText: 'How much time or money was lost because of it?',
        },
      },
    },
    {
      text: 'Imagine that fewer and fewer people come to an event you help to run, and nobody knows why. How would you go about it?',
      plainerText: 'Imagine you help to run an event. Fewer people come each time. Nobody knows why. What would you do?',
      goal: 'An orderly search: facts first, several causes weighed, a limit to the effort.',
      minutes: 2.5,
      thinkingTime: 'think',
      probes: {
        situation: {
          text: 'What would you want to know, and who could tell you?',
          plainerText: 'Who would you ask, and what?',
        },
        'own-action': { text: 'What would you look at or try first, and why?', plainerText: 'What would you try first, and why?' },
        'trade-off': {
          text: 'At what point would you stop looking for the reason and simply try something?',
          plainerText: 'When would you stop searching and just try something?',
        },
      },
    },
  ],
} satisfies LibraryItem;
