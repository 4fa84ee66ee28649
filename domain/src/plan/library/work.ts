import type { LibraryItem } from './item.ts';

export const ownership = {
  id: 'ownership',
  name: 'Taking ownership',
  meaning: 'Takes responsibility for a result, acts when something goes wrong, and follows it to its end.',
  calledForBy: ['own', 'ownership', 'responsible', 'responsibility', 'accountable', 'end to end', 'independent', 'initiative', 'deliver'],
  anchors: {
    1: 'Describes what happened to them; leaves the next step to others; cannot say how it ended.',
    3: 'Names what they did themselves to get a result, and how it ended.',
    5: 'Acted before being asked, weighed the alternatives, checked the result and changed something so that it lasts.',
  },
  questions: [
    {
      text: 'Tell me about something you were responsible for that did not go as planned. What did you do?',
      plainerText: 'Think of a task of yours that went wrong. What did you do then?',
      goal: 'Own action under difficulty, and what became of it.',
      thinkingTime: 'recall',
      probes: {
        'own-action': 'What part of that did you do yourself?',
        result: 'How did it end?',
        numbers: 'How large was the effect, as far as you know it?',
      },
    },
    {
      text: 'Describe a piece of work that you carried from the first idea to the end.',
      plainerText: 'Tell me about work that you started and also finished.',
      goal: 'Following a result through, including the unpleasant parts.',
      thinkingTime: 'recall',
      probes: {
        situation: 'What was the situation when you started?',
        result: 'What was different when it was done?',
      },
    },
  ],
} satisfies LibraryItem;

export const problemSolving = {
  id: 'problem-solving',
  name: 'Solving problems',
  meaning: 'Finds the cause before the remedy, chooses between ways, and learns whether the choice was right.',
  calledForBy: ['problem', 'solve', 'analysis', 'analyse', 'analyze', 'analytical', 'troubleshoot', 'debug', 'investigate', 'complex'],
  anchors: {
    1: 'Goes from the symptom to the first remedy; gives no reason for it.',
    3: 'Explains how the cause was found and why the remedy was chosen.',
    5: 'Compares several causes and ways with evidence, names what the choice cost, and checked that it worked.',
  },
  questions: [
    {
      text: 'Tell me about a difficult problem at work. How did you find out what caused it?',
      plainerText: 'Think of a hard problem you had at work. How did you find its cause?',
      goal: 'A way from symptom to cause that rests on evidence.',
      thinkingTime: 'think',
      probes: {
        'own-action': 'What did you look at first, and why?',
        result: 'How did you know that you had found the cause?',
        'trade-off': 'What else could you have done, and why did you not?',
      },
    },
    {
      text: 'Describe a decision you took when you did not have all the facts.',
      plainerText: 'Tell me about a choice you made although some facts were missing.',
      goal: 'Weighing what is known, what is not, and what a mistake would cost.',
      thinkingTime: 'think',
      probes: {
        'trade-off': 'What did that decision cost?',
        result: 'How did it turn out?',
      },
    },
  ],
} satisfies LibraryItem;

export const learning = {
  id: 'learning',
  name: 'Learning on the job',
  meaning: 'Learns what the work needs, asks for criticism, and changes how they work because of it.',
  calledForBy: [
    'learn',
    'learning',
    'curious',
    'curiosity',
    'growth',
    'new technologies',
    'junior',
    'graduate',
    'early career',
    'training',
  ],
  anchors: {
    1: 'Names courses or wishes, but nothing that changed in their work.',
    3: 'Gives an example of something learned for the work and how it was used.',
    5: 'Sought out what was missing, learned it in steps, used it, and passed it on or changed a habit.',
  },
  questions: [
    {
      text: 'Tell me about something you had to learn quickly for your work.',
      plainerText: 'What did you once have to learn fast for a job?',
      goal: 'How the person learns, shown by use.',
      thinkingTime: 'recall',
      probes: {
        'own-action': 'How did you go about learning it?',
        result: 'What could you do afterwards that you could not do before?',
      },
    },
    {
      text: 'Describe criticism of your work that changed how you do it.',
      plainerText: 'Tell me about feedback you got. What did you change after it?',
      goal: 'A change in behaviour that followed from criticism.',
      thinkingTime: 'recall',
      probes: {
        situation: 'What was the criticism about?',
        result: 'What do you do differently today?',
      },
    },
  ],
} satisfies LibraryItem;

export const planningWork = {
  id: 'planning-work',
  name: 'Planning and priorities',
  meaning: 'Chooses what comes first, says what will not be done, and adapts the plan when things change.',
  calledForBy: ['priorit', 'deadline', 'planning', 'organised', 'organized', 'schedule', 'coordinate', 'project', 'roadmap', 'operations'],
  anchors: {
    1: 'Works on what comes in; has no reason for the order.',
    3: 'Explains an order of work and the reason for it.',
    5: 'Chose by effect and cost, told those concerned what would wait, and changed the order when facts changed.',
  },
  questions: [
    {
      text: 'Tell me about a time when you had more to do than time for it. How did you choose?',
      plainerText: 'Think of a week with too much work. How did you decide what to do first?',
      goal: 'An order with reasons, and what was left out.',
      thinkingTime: 'recall',
      probes: {
        'trade-off': 'What did you leave undone, and what did that cost?',
        result: 'How did it work out?',
      },
    },
    {
      text: 'Describe a plan of yours that had to change halfway.',
      plainerText: 'Tell me about a plan that you had to change. What did you do?',
      goal: 'Noticing in time, deciding again, and taking others along.',
      thinkingTime: 'recall',
      probes: {
        'own-action': 'What did you change yourself?',
        numbers: 'How much time or money did it concern?',
      },
    },
  ],
} satisfies LibraryItem;
