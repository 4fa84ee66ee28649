import type { LibraryItem } from '../item.ts';

export const takingOwnership = {
  id: 'taking-ownership',
  field: 'general',
  name: 'Taking ownership',
  meaning: 'Takes responsibility for a result, acts when something goes wrong, says what their own share was, and follows it to its end.',
  calledForBy: {
    title: ['founding', 'product owner', 'process owner', 'service owner'],
    text: [
      'take ownership',
      'taking ownership',
      'sense of ownership',
      'ownership of',
      'end-to-end ownership',
      'accountable for',
      'take responsibility',
      'taking responsibility',
      'full responsibility for',
      'end-to-end responsib*',
      'see things through',
      'see tasks through',
      'follow through',
      'self-starter',
      'on your own initiative',
      'take the initiative',
      'show initiative',
      'minimal supervision',
      'work independently',
      'works independently',
      'through to resolution',
      'through to completion',
      'until it is resolved',
      'until it is solved',
      'from start to finish',
    ],
  },
  anchors: {
    1: 'Tells what happened or what others did; neither the share of the candidate nor the end of the matter can be heard.',
    3: 'Names own steps when it matters and their own share in what went wrong; stays with the matter and says how it ended, or how they would bring it to its end.',
    5: 'Acts early and tells those concerned, own mistakes included; weighs what else is possible; checks the end result and changes something so that it lasts.',
  },
  questions: [
    {
      text: 'Tell me about a time when something you were responsible for was going wrong. What did you do?',
      plainerText: 'Think of a task that was yours and was not going well. What did you do?',
      goal: 'Own action under difficulty, and what became of it.',
      minutes: 3.5,
      thinkingTime: 'recall',
      probes: {
        'own-action': { text: 'Which of those steps did you take yourself?', plainerText: 'What did you do yourself?' },
        result: { text: 'What became of it in the end?', plainerText: 'How did it end?' },
        numbers: {
          text: 'How much time passed between the first sign of it and your first step?',
          plainerText: 'How long was it from the first sign until you acted?',
        },
      },
    },
    {
      text: 'Describe a task or project that you carried from its first step to its last.',
      plainerText: 'Tell me about something that you started and also finished.',
      goal: 'Following a result through, the unpleasant parts included.',
      minutes: 3,
      thinkingTime: 'recall',
      probes: {
        situation: { text: 'How did it come to be yours?', plainerText: 'How did you get this task?' },
        'trade-off': {
          text: 'What, if anything, did you leave out in order to finish it?',
          plainerText: 'What did you leave out so that you could finish, if anything?',
        },
        result: {
          text: 'What was there at the end that had not been there before?',
          plainerText: 'What was different when you had finished?',
        },
      },
    },
    {
      text: "Tell me about a mistake of yours that affected other people's work. How did you deal with it?",
      plainerText: 'Think of a mistake you made that caused work for other people. What did you do then?',
      goal: 'Openness about their own share, repair, and a change that followed.',
      minutes: 3,
      thinkingTime: 'recall',
      probes: {
        situation: { text: 'What did the mistake mean for the others?', plainerText: 'What happened to the other people because of it?' },
        'own-action': { text: 'How did the others come to know about it?', plainerText: 'How did they find out?' },
        result: {
          text: 'What, if anything, is different since then in how you do that task?',
          plainerText: 'What do you do differently now, if anything?',
        },
      },
    },
    {
      text: 'Tell me about something you did in a job, a course or voluntary work although nobody had asked you to do it.',
      plainerText: 'What did you once do for a job, a course or a group, although nobody asked you?',
      goal: 'Initiative that came from a need that was seen, and was carried out.',
      minutes: 3,
      thinkingTime: 'recall',
      probes: {
        situation: { text: 'What had you seen that made you start?', plainerText: 'Why did you start it?' },
        'trade-off': {
          text: 'What, if anything, did you put aside in order to do it?',
          plainerText: 'What did you not do because of it, if anything?',
        },
        result: { text: 'What happened to it after you had done it?', plainerText: 'What happened with it later?' },
      },
    },
    {
      text: 'Imagine you promised a result for Friday. On Wednesday you see that it depends on somebody who has not replied to you. What would you do?',
      plainerText: 'Imagine you must finish on Friday, but you wait for someone who does not answer. What would you do?',
      goal: 'Acting in time, telling those concerned, and having a second way.',
      minutes: 2.5,
      thinkingTime: 'think',
      probes: {
        'own-action': { text: 'What would be your very first step, and why that one?', plainerText: 'What would you do first, and why?' },
        'trade-off': {
          text: 'If there is still no reply on Thursday evening, which way would you choose?',
          plainerText: 'What would you do if there is no answer on Thursday evening?',
        },
      },
    },
  ],
} satisfies LibraryItem;
