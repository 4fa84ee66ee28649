import type { Turn } from '@viva/domain';
import pg from 'pg';

/** What is stored, seen from outside the product. */
export async function openDatabase(adminUrl: string) {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  const rows = async <Row>(sql: string, values: unknown[] = []): Promise<Row[]> => (await client.query(sql, values)).rows;
  return {
    rows,
    async interviewOf(candidateName: string): Promise<{ id: string; state: string; reason: string | null }> {
      const [row] = await rows<{ id: string; state: string; reason: string | null }>(
        'select i.id, i.state, i.reason from interviews i join candidates c on c.id = i.candidate_id where c.name = $1',
        [candidateName],
      );
      if (row === undefined) throw new Error('This candidate has no interview.');
      return row;
    },
    async turnsOf(interviewId: string): Promise<Turn[]> {
      const stored = await rows<{ content: Turn }>('select content from turns where interview_id = $1 order by number', [interviewId]);
      return stored.map(({ content }) => content);
    },
    close: () => client.end(),
  };
}

export type Database = Awaited<ReturnType<typeof openDatabase>>;
