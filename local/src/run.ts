import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { repositoryDir } from './folders.ts';
import { preparePackages } from './prepare.ts';
import { terminal } from './terminal/terminal.ts';

const [script] = process.argv.splice(2, 1);
if (!script) {
  terminal.problem('Say which script to run, for example: node local/bootstrap.mjs run bench/start.ts');
  process.exit(1);
}
await preparePackages('everything');
await import(pathToFileURL(path.resolve(repositoryDir, script)).href);
