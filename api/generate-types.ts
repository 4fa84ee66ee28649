// Writes schema.gen.ts from the migrations, by way of a database made of them. With --verify it only compares.
import { fileURLToPath } from 'node:url';
import { testDatabase } from '@viva/local/postgres';
import { Kysely, PostgresDialect as PostgresConnection } from 'kysely';
import { ArrayExpressionNode, GenericExpressionNode, generate, IdentifierNode, PostgresDialect, RawExpressionNode } from 'kysely-codegen';
import { Pool } from 'pg';

const DOMAIN = ['Accommodations', 'FinishReason', 'InterviewState', 'Plan', 'Question', 'ReportContent', 'Role', 'TicketState', 'Turn'];

const fromDomain = (name: string) => new IdentifierNode(name);
const oneOf = (...values: (string | number)[]) =>
  new RawExpressionNode(values.map((value) => (typeof value === 'string' ? `'${value}'` : value)).join(' | '));
const withDefault = (node: IdentifierNode | RawExpressionNode) => new GenericExpressionNode('Generated', [node]);

/** `pg` writes a list as an array of PostgreSQL unless it is JSON already. */
const listAsText = (name: string) =>
  new GenericExpressionNode('ColumnType', [
    new ArrayExpressionNode(fromDomain(name)),
    new RawExpressionNode('string | undefined'),
    new RawExpressionNode('never'),
  ]);

const columns = {
  'cv_questions.proposed_by': oneOf('model', 'rules'),
  'cvs.state': withDefault(oneOf('awaiting-upload', 'parsing', 'ready', 'refused')),
  'decisions.outcome': oneOf('move-forward', 'hold', 'not-this-time'),
  'interviews.accommodations': fromDomain('Accommodations'),
  'interviews.cv_questions': listAsText('Question'),
  'interviews.interruption': oneOf('paused', 'candidate-lost', 'our-fault'),
  'interviews.reason': fromDomain('FinishReason'),
  'interviews.state': withDefault(fromDomain('InterviewState')),
  'jobs.state': withDefault(oneOf('draft', 'open', 'closed')),
  'memberships.role': fromDomain('Role'),
  'plans.content': fromDomain('Plan'),
  'plans.state': withDefault(oneOf('draft', 'published')),
  'recordings.state': withDefault(oneOf('awaiting-upload', 'stored', 'missing')),
  'reports.content': fromDomain('ReportContent'),
  'reports.state': withDefault(oneOf('writing', 'ready', 'needs-review')),
  'requests.kind': oneOf('person', 'correction', 'deletion'),
  'scores.level': oneOf(1, 2, 3, 4, 5),
  'tickets.state': withDefault(fromDomain('TicketState')),
  'turns.content': fromDomain('Turn'),
  'turns.speaker': oneOf('candidate', 'interviewer'),
  'workers.voice': oneOf('ready', 'preparing', 'unavailable'),
};

const database = await testDatabase();
const db = new Kysely<unknown>({ dialect: new PostgresConnection({ pool: new Pool({ connectionString: database.adminUrl }) }) });
try {
  await generate({
    db,
    dialect: new PostgresDialect({ dateParser: 'string' }),
    verify: process.argv.includes('--verify'),
    includePattern: 'public.*',
    outFile: fileURLToPath(new URL('src/adapters/postgres/schema.gen.ts', import.meta.url)),
    overrides: { columns },
    typeMapping: { int8: 'number' },
    customImports: Object.fromEntries(DOMAIN.map((name) => [name, '@viva/domain'])),
  });
} finally {
  await db.destroy();
  await database.drop();
}
