import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { repositoryDir } from './folders.ts';
import { preparePackages } from './prepare.ts';

await preparePackages('everything');
await import(pathToFileURL(path.join(repositoryDir, 'e2e', 'all.ts')).href);
