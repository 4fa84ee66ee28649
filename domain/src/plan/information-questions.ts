import type { InformationQuestion } from './plan.ts';

/** What is asked once and never judged. The usual ones stand in every draft; the others are added by a person where lawful. */
export const INFORMATION_QUESTIONS: readonly (InformationQuestion & { isUsual: boolean })[] = [
  {
    id: 'start-date',
    label: 'Can start',
    text: 'When could you start, if we came to an agreement?',
    plainerText: 'From which date could you work here?',
    isUsual: true,
  },
  {
    id: 'notice-period',
    label: 'Notice',
    text: 'Is there a notice period that we should know about?',
    plainerText: 'How long before you can leave your present work, if you have one?',
    isUsual: false,
  },
  {
    id: 'working-time',
    label: 'Working time',
    text: 'Which working hours would suit you for this job?',
    plainerText: 'When would you like to work: which days and hours?',
    isUsual: false,
  },
  {
    id: 'work-permit',
    label: 'Work permit',
    text: 'For working in this country, would you need anything from us, such as a permit?',
    plainerText: 'Do you need a work permit from us?',
    isUsual: false,
  },
  {
    id: 'expected-pay',
    label: 'Expected pay',
    text: 'Which pay do you have in mind for this job? You may leave this open.',
    plainerText: 'How much would you like to earn here? You need not say.',
    isUsual: false,
  },
];
