import type { CandidateWithCvText } from '../queries.ts';

/** Why nothing can be proposed or changed, in a sentence; undefined where it can. */
export function whyNoQuestions({ interview, cv, cvText }: CandidateWithCvText, isPublished: boolean): string | undefined {
  if (interview && interview.state !== 'not-started') return 'The interview was opened, so its questions are fixed.';
  if (!isPublished) return 'Publish the plan of this job first: questions about a CV belong to its competencies.';
  if (cvText) return undefined;
  return cv?.state === 'parsing'
    ? 'Questions can be proposed once the CV is read.'
    : 'There is no CV to ask about. The interview works without one.';
}
