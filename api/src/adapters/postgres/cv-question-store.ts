import { asPlanQuestion, CompetencyId, MOST_CV_QUESTIONS, type Question } from '@viva/domain';
import { sql } from 'kysely';
import type { CvQuestionStore, StoredCvQuestion } from '../../ports/cv-question-store.ts';
import { isoOrNull } from './instants.ts';
import type { Transaction } from './scopes.ts';

const COLUMNS = ['id', 'place', 'competency_id', 'cv_line', 'text', 'plainer_text', 'proposed_by', 'approved_at'] as const;
const PLACES = Array.from({ length: MOST_CV_QUESTIONS }, (_, index) => index + 1);

export const cvQuestionStore = (transaction: Transaction): CvQuestionStore => ({
  list: (candidateId) => listOf(transaction, candidateId),
  find: async (candidateId, questionId) => {
    const query = transaction.selectFrom('cv_questions').where('candidate_id', '=', candidateId).where('id', '=', questionId);
    const row = await query.select(COLUMNS).executeTakeFirst();
    return row && questionOf(row);
  },
  replaceProposals: async ({ organizationId }, candidateId, questions, proposedBy) => {
    await transaction.deleteFrom('cv_questions').where('candidate_id', '=', candidateId).where('approved_at', 'is', null).execute();
    const taken = (await listOf(transaction, candidateId)).map(({ place }) => place);
    const free = PLACES.filter((place) => !taken.includes(place));
    const rows = questions.slice(0, free.length).map(({ competencyId, cvLine, text, plainerText }, index) => ({
      organization_id: organizationId,
      candidate_id: candidateId,
      place: free[index] ?? 0,
      competency_id: competencyId,
      cv_line: cvLine,
      text,
      plainer_text: plainerText,
      proposed_by: proposedBy,
    }));
    if (rows.length === 0) return;
    await transaction
      .insertInto('cv_questions')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  },
  edit: async ({ userId }, questionId, { competencyId, text, plainerText }, approved) => {
    const approval = approved ? { approved_at: sql<Date>`now()`, approved_by: userId } : { approved_at: null, approved_by: null };
    const row = await transaction
      .updateTable('cv_questions')
      .set({ competency_id: competencyId, text, plainer_text: plainerText, ...approval })
      .where('id', '=', questionId)
      .returning(COLUMNS)
      .executeTakeFirst();
    return row && questionOf(row);
  },
  remove: async (candidateId, questionId) => {
    const query = transaction.deleteFrom('cv_questions').where('candidate_id', '=', candidateId).where('id', '=', questionId);
    return (await query.executeTakeFirstOrThrow()).numDeletedRows === 1n;
  },
});

async function listOf(transaction: Transaction, candidateId: string): Promise<StoredCvQuestion[]> {
  const rows = await transaction
    .selectFrom('cv_questions')
    .where('candidate_id', '=', candidateId)
    .select(COLUMNS)
    .orderBy('place')
    .execute();
  return rows.map(questionOf);
}

/** In the scope of the candidate's ticket: what goes into the interview that it opens. */
export async function approvedQuestions(transaction: Transaction, candidateId: string): Promise<Question[]> {
  const stored = (await listOf(transaction, candidateId)).filter(({ approvedAt }) => approvedAt !== null);
  return stored.map(({ place, approvedAt, id: _, proposedBy: __, ...question }) => asPlanQuestion(question, place, approvedAt));
}

type Row = {
  id: string;
  place: number;
  competency_id: string;
  cv_line: string;
  text: string;
  plainer_text: string;
  proposed_by: StoredCvQuestion['proposedBy'];
  approved_at: Date | null;
};

const questionOf = (row: Row): StoredCvQuestion => ({
  id: row.id,
  place: row.place,
  competencyId: CompetencyId.parse(row.competency_id),
  cvLine: row.cv_line,
  text: row.text,
  plainerText: row.plainer_text,
  proposedBy: row.proposed_by,
  approvedAt: isoOrNull(row.approved_at),
});
