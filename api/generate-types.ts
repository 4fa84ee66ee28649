// Writes schema.gen.ts from the migrations, by way of a database made of them.
import { execFileSync } from 'node:child_process';
import { testDatabase } from '@viva/local/postgres';

const domain = ['Accommodations', 'FinishReason', 'InterviewState', 'Plan', 'ReportContent', 'Role', 'TicketState', 'Turn'];
const columns = {
  'decisions.outcome': "'move-forward' | 'hold' | 'not-this-time'",
  'interviews.accommodations': 'Accommodations | null',
  'interviews.interruption': "'paused' | 'candidate-lost' | 'our-fault' | null",
  'interviews.reason': 'FinishReason | null',
  'interviews.state': 'Generated<InterviewState>',
  'jobs.state': "Generated<'draft' | 'open' | 'closed'>",
  'memberships.role': 'Role',
  'plans.content': 'Plan',
  'plans.state': "Generated<'draft' | 'published'>",
  'recordings.state': "Generated<'awaiting-upload' | 'stored' | 'missing'>",
  'reports.content': 'ReportContent | null',
  'reports.state': "Generated<'writing' | 'ready' | 'needs-review'>",
  'requests.kind': "'person' | 'correction' | 'deletion'",
  'scores.level': '1 | 2 | 3 | 4 | 5 | null',
  'cvs.state': "Generated<'awaiting-upload' | 'parsing' | 'ready' | 'refused'>",
  'tickets.state': 'Generated<TicketState>',
  'turns.content': 'Turn',
  'turns.speaker': "'candidate' | 'interviewer'",
  'workers.voice': "'ready' | 'preparing' | 'unavailable'",
};

const database = await testDatabase();
try {
  execFileSync(
    'kysely-codegen',
    [
      '--dialect=postgres',
      `--url=${database.adminUrl}`,
      '--include-pattern=public.*',
      '--out-file=src/adapters/postgres/schema.gen.ts',
      '--date-parser=string',
      '--type-mapping={"int8":"number"}',
      `--overrides=${JSON.stringify({ columns })}`,
      `--custom-imports=${JSON.stringify(Object.fromEntries(domain.map((name) => [name, '@viva/domain'])))}`,
    ],
    { stdio: 'inherit' },
  );
} finally {
  await database.drop();
}
