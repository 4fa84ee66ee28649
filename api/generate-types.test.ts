import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

test('the types of the tables are those of the migrations', { timeout: 30_000 }, async () => {
  const verified = promisify(execFile)(process.execPath, ['generate-types.ts', '--verify'], { cwd: import.meta.dirname });
  await expect(verified).resolves.toBeDefined();
});
