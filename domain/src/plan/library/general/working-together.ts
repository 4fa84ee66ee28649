import type { LibraryItem } from '../item.ts';

export const workingTogether = {
  id: 'working-together',
  field: 'general',
  name: 'Working together',
  meaning:
    'Works with people who see or do things differently, does their own part in a shared result, and reaches results that all can carry.',
  calledForBy: {
    title: ['business partner*', 'liaison', 'coordinator*', 'team assistant*', 'project assistant*'],
    text: [
      'cross-functional',
      'collaborate with',
      'collaborating with',
      'collaboration with',
      'work closely with',
      'working closely with',
      'other departments',
      'across teams',
      'interdisciplinary',
      'multidisciplinary',
      'teamwork',
      'work in partnership',
      'working relationships',
      'cooperate with',
      'cooperation with',
      'works well with',
      'work well with',
      'working in a team',
      'together with our',
      'together with engineering',
      'together with other',
      'align with',
      'without authority',
    ],
  },
  anchors: {
    1: 'Others appear only as an obstacle or not at all; what the candidate did is unclear, and no step towards the others is told.',
    3: 'Tells the view of the others fairly, says what the candidate did, and describes a step, taken or intended, that brings the shared work further.',
    5: 'Finds out why the others see it so, lets that change their view or their way of working, and takes care of both the shared result and the working relation.',
  },
  questions: [
    {
      text: 'Tell me about a disagreement with somebody you worked or studied with. How did you deal with it?',
      plainerText: 'Think of a time when you and another person did not agree about the work. What did you do?',
      goal: 'The other view told fairly, and own steps towards a result.',
      minutes: 3.5,
      thinkingTime: 'recall',
      probes: {
        situation: {
          text: 'How did the other person see the matter, as far as you know?',
          plainerText: 'What did the other person think?',
        },
        'own-action': { text: 'What did you say or do to get further?', plainerText: 'What did you do to solve it?' },
        result: { text: 'How did the two of you work with each other after that?', plainerText: 'How did you work together later?' },
      },
    },
    {
      text: 'Describe a result that you reached as part of a group. What was your part in it?',
      plainerText: 'Think of something a group did with you in it. What did you do in that group?',
      goal: 'Their own part in a shared result, neither hidden nor inflated.',
      minutes: 3,
      thinkingTime: 'recall',
      probes: {
        situation: { text: 'How was the work divided in the group?', plainerText: 'Who did what in the group?' },
        'own-action': { text: 'Which piece of the result came from you?', plainerText: 'Which part did you make?' },
        result: { text: 'What did the group have to show at the end?', plainerText: 'What did the group have at the end?' },
      },
    },
    {
      text: 'Tell me about a time when somebody in your group did not do their part. What did you do?',
      plainerText: 'Think of a group where one person did not do their share. What did you do?',
      goal: 'Speaking to the person, fairness, and care for the shared result.',
      minutes: 3,
      thinkingTime: 'recall',
      probes: {
        situation: { text: 'What exactly was left undone?', plainerText: 'What was not done?' },
        'trade-off': { text: 'What else could you have done at that point?', plainerText: 'What other choice did you have?' },
        result: { text: 'What happened to the shared work in the end?', plainerText: 'What happened with the work?' },
      },
    },
    {
      text: 'Describe a time when somebody you worked or studied with changed your mind about something in the work.',
      plainerText: 'Think of a time when another person in your work or course changed your opinion. What happened?',
      goal: 'Taking in the reasons of others, and acting on them.',
      minutes: 2.5,
      thinkingTime: 'recall',
      probes: {
        situation: { text: 'What did you think before that?', plainerText: 'What was your first opinion?' },
        'trade-off': { text: 'What spoke for keeping your own view?', plainerText: 'What was good about your first opinion?' },
        result: { text: 'What did you do differently because of it?', plainerText: 'What did you do after that?' },
      },
    },
    {
      text: 'Imagine you join a group halfway through its task, and you think that the group is going the wrong way. What would you do?',
      plainerText: 'Imagine you are new in a group. You think the group is making a mistake. What would you do?',
      goal: 'Asking before judging, saying the doubt, and working with what the group decides.',
      minutes: 2.5,
      thinkingTime: 'think',
      probes: {
        'own-action': { text: 'How would you bring it up, and with whom?', plainerText: 'How would you say it, and to whom?' },
        'trade-off': {
          text: 'What would you do if the group stays with its way?',
          plainerText: 'What would you do if they do not agree with you?',
        },
      },
    },
  ],
} satisfies LibraryItem;
