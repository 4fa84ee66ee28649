import { readFile } from 'node:fs/promises';
import { getConstructionPlans } from 'pg-boss';
import { expect, test } from 'vitest';

test('the migration of the task queue is what the installed pg-boss expects', async () => {
  const migration = await readFile(new URL('../migrations/00000000000010_tasks.sql', import.meta.url), 'utf8');
  const [, plan] = /(CREATE SCHEMA[\s\S]*?)\s*COMMIT;\s*$/.exec(getConstructionPlans('pgboss')) ?? [];
  expect(plan).toBeDefined();
  expect(migration.slice(migration.indexOf('CREATE SCHEMA')).trimEnd()).toBe(plan);
});
