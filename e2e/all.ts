import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const results = mkdtempSync(join(tmpdir(), 'viva-tests-'));

type Count = { passed: number; failed: number; skipped: number };

/** In the order of what fails fastest; the browser comes last. */
const PACKAGES = ['domain', 'local', 'supabase', 'api', 'web', 'agent', 'sim', 'e2e'];

function run(command: string, args: string[], cwd: string): Promise<number> {
  const child = spawn(command, args, { cwd, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, FORCE_COLOR: '0' } });
  return new Promise((resolve) => child.on('close', (code) => resolve(code ?? 1)));
}

async function timed(what: string, work: () => Promise<Count>): Promise<Count> {
  const from = performance.now();
  console.log(`\n── ${what}`);
  const count = await work();
  const seconds = Math.round((performance.now() - from) / 1000);
  console.log(`── ${what}: ${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped, ${seconds} s`);
  return count;
}

/** A step that passes or fails as a whole. */
const step = async (script: string): Promise<Count> => {
  const code = await run('pnpm', ['run', script], root);
  return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
};

type Report = { numPassedTests: number; numFailedTests: number; numPendingTests: number; numTodoTests: number; success: boolean };

async function suite(name: string): Promise<Count> {
  const file = join(results, `${name}.json`);
  const args = ['exec', 'vitest', 'run', '--reporter=verbose', '--reporter=json', `--outputFile.json=${file}`];
  const code = await run('pnpm', args, join(root, name));
  const report = readReport(file);
  if (report === undefined) return { passed: 0, failed: 1, skipped: 0 };
  const failed = report.numFailedTests === 0 && code !== 0 ? 1 : report.numFailedTests;
  return { passed: report.numPassedTests, failed, skipped: report.numPendingTests + report.numTodoTests };
}

function readReport(file: string): Report | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

const only = process.argv.slice(2);
const total: Count = { passed: 0, failed: 0, skipped: 0 };
const add = (count: Count) => {
  total.passed += count.passed;
  total.failed += count.failed;
  total.skipped += count.skipped;
};

if (only.length === 0) add(await timed('check: format, lint, types, dead code', () => step('check')));
for (const name of only.length === 0 ? PACKAGES : only) add(await timed(`tests of ${name}`, () => suite(name)));
rmSync(results, { recursive: true, force: true });

if (total.skipped > 0) console.log(`\n${total.skipped} tests were skipped; a skipped test counts as failed.`);
const failed = total.failed + total.skipped;
console.log(`\n${total.passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
