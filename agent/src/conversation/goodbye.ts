import type { FinishReason } from '@viva/domain';
import type { Brief } from './brief.ts';
import { type LinePart, part, personal } from './line.ts';

const FIRST: Record<FinishReason, string> = {
  'plan-covered': 'Those were my questions.',
  'time-up': 'Our time is up.',
  'budget-spent': 'We have come to the end.',
  'candidate-ended': 'Then we stop here. Your answers are kept.',
  'candidate-left': 'Then we stop here. Your answers are kept.',
  'person-wanted': "Then we stop here. I've asked the team to contact you, and stopping isn't counted against you.",
  'recruiter-ended': 'The interview ends here. Your answers are kept.',
  technical: 'Something on our side is not working, so we stop here. Your answers are kept.',
};

export const goodbye = ({ candidateName, company, replyBy }: Brief, because: FinishReason): LinePart[] => [
  part(FIRST[because]),
  personal(`Thank you, ${candidateName}.`),
  part(replyBy === null ? `Someone at ${company} reads this.` : `Someone at ${company} reads this and replies by ${spokenDate(replyBy)}.`),
  part('On the next page you can check what I wrote down. Goodbye.'),
];

const spokenDate = (isoDate: string): string =>
  new Intl.DateTimeFormat('en-US', { weekday: 'long', month: 'long', day: 'numeric', timeZone: 'UTC' }).format(new Date(isoDate));
