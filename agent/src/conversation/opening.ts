import type { Brief } from './brief.ts';
import { type LinePart, part, personal } from './line.ts';

/** Says that it is an AI, what is kept and who decides, before anything is asked. */
export const opening = ({ candidateName, company, minutes, recordsVoice }: Brief): LinePart[] => [
  personal(`Hello ${candidateName}.`),
  part(`I'm an AI interviewer, calling on behalf of ${company}.`),
  part(`We have about ${minutes} minutes.`),
  part(recordsVoice ? 'Your voice is recorded.' : 'Your voice is not recorded; your words are written down.'),
  part('A person decides, not me.'),
  part('Take all the time you need: pauses are fine.'),
  part('You can ask me to repeat, skip a question, or ask for a person.'),
  part('Ready?'),
];
