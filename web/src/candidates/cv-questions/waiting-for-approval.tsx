'use client';
import { useQuery } from '@tanstack/react-query';
import { api } from '#lib/api.ts';
import { cvQuestionsQuery } from '../queries.ts';

/** Before a ticket goes out: what is proposed and not approved will not be asked. */
export function WaitingForApproval({ candidateId }: { candidateId: string }) {
  const questions = useQuery(cvQuestionsQuery(api, candidateId)).data?.questions ?? [];
  if (questions.length === 0) return null;
  const approved = questions.filter(({ approvedAt }) => approvedAt !== null).length;
  const waiting = questions.length - approved;
  return (
    <p className="text-13 text-ink-2">
      {approved > 0 && `${approved === 1 ? '1 question' : `${approved} questions`} from the CV will be asked. `}
      {waiting > 0 && `${waiting === 1 ? '1 is' : `${waiting} are`} proposed and not approved, so not asked.`}
    </p>
  );
}
