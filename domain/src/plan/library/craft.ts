import type { LibraryItem } from './item.ts';

export const buildingSoftware = {
  id: 'building-software',
  name: 'Building software',
  meaning: 'Designs and changes software so that it stays understandable, tested and fit for its use.',
  calledForBy: ['software', 'engineer', 'developer', 'typescript', 'javascript', 'python', 'java', 'backend', 'frontend', 'api', 'code'],
  anchors: {
    1: 'Names tools and frameworks, but no design and no reason.',
    3: 'Explains a design, why it was chosen, and how it was tested.',
    5: 'Explains alternatives and their cost, how the design held up in use, and what they would do differently.',
  },
  questions: [
    {
      text: 'Tell me about a system you designed or changed in an important way. Why did you do it like that?',
      plainerText: 'Think of software you built or changed. Why did you build it that way?',
      goal: 'A design with reasons, alternatives and their cost.',
      thinkingTime: 'think',
      probes: {
        'trade-off': 'What did that design cost you?',
        'own-action': 'Which part of it was yours?',
        result: 'How did it hold up once people used it?',
      },
    },
    {
      text: 'Describe a change you made to make code easier to work with.',
      plainerText: 'Tell me about code that you made simpler or cleaner.',
      goal: 'Judgement about what is worth changing, and proof that nothing broke.',
      thinkingTime: 'recall',
      probes: {
        situation: 'What was wrong with it before?',
        result: 'How did you make sure that it still worked?',
      },
    },
  ],
} satisfies LibraryItem;

export const runningReliably = {
  id: 'running-reliably',
  name: 'Designing for failure',
  meaning: 'Expects that things fail, notices it early, limits the damage and prevents the next time.',
  calledForBy: ['production', 'reliab', 'incident', 'on call', 'on-call', 'payment', 'availability', 'monitoring', 'safety', 'quality'],
  anchors: {
    1: 'Describes a failure and that it was repaired, not how or why.',
    3: 'Names the failure, what they did about it, and how they knew that it worked.',
    5: 'Limited the damage first, found the cause with evidence, and changed the system so that it cannot come back unseen.',
  },
  questions: [
    {
      text: 'Tell me about a time something you built or looked after failed while people were using it.',
      plainerText: 'Think of a failure while people were using your work. What happened?',
      goal: 'Damage limited, cause found, next time prevented.',
      thinkingTime: 'recall',
      probes: {
        'own-action': 'What did you do yourself, at that moment and after?',
        result: 'How did you know that it was solved?',
        numbers: 'How many people did it concern, or for how long?',
      },
    },
    {
      text: 'How have you made sure that something important would not break? Give me one example.',
      plainerText: 'Tell me one thing you did so that important work would not break.',
      goal: 'Prevention that was chosen for a reason and checked.',
      thinkingTime: 'think',
      probes: {
        situation: 'What could have gone wrong?',
        'trade-off': 'What did that extra safety cost?',
      },
    },
  ],
} satisfies LibraryItem;

export const workingWithData = {
  id: 'working-with-data',
  name: 'Working with data',
  meaning: 'Turns a question into data, checks the data, and tells what follows and what does not.',
  calledForBy: ['data', 'analyst', 'sql', 'statistics', 'metrics', 'dashboard', 'reporting', 'experiment', 'finance', 'forecast'],
  anchors: {
    1: 'Describes tools and charts; the question and the decision stay open.',
    3: 'Names the question, the data, a check of it, and what was decided.',
    5: 'Questioned the data, named what it could not show, and can tell what changed because of the answer.',
  },
  questions: [
    {
      text: 'Tell me about a decision that was made differently because of data you worked with.',
      plainerText: 'When did numbers you prepared change what people did?',
      goal: 'From question to decision, with a check of the data.',
      thinkingTime: 'recall',
      probes: {
        'own-action': 'How did you make sure that the data was right?',
        result: 'What was decided in the end?',
        numbers: 'What was the figure that mattered most?',
      },
    },
    {
      text: 'Describe a time when the data did not say what people wanted to hear.',
      plainerText: 'Tell me about numbers that people did not like. What did you do?',
      goal: 'Honesty about what follows, in words others can use.',
      thinkingTime: 'recall',
      probes: {
        'own-action': 'How did you tell them?',
        result: 'What did they do with it?',
      },
    },
  ],
} satisfies LibraryItem;
