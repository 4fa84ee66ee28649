import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { exclusively } from '../processes/exclusive.ts';
import { runCommand } from '../processes/run-command.ts';
import { compileServer, fetchedGo, installedGo } from './compile-server.ts';
import { downloadRelease } from './download-release.ts';
import { archiveFor, goToolchain, livekitVersion, releaseUrl as publicRelease } from './livekit-pins.ts';

const OLDEST_USABLE = [1, 9] as const;

type Options = { cacheDir: string; onProgress?: (sentence: string) => void; signal?: AbortSignal; releaseUrl?: string };
type Asked = Required<Pick<Options, 'onProgress' | 'releaseUrl'>> & Pick<Options, 'signal'> & { compilerFile: string };
type Way = { name: string; fetch: (folder: string, asked: Asked) => Promise<string | undefined> };

/** livekit-server could not be had by any way; the message says what was tried and what a person can do. */
export class LivekitServerMissing extends Error {
  constructor(attempts: string[]) {
    super(
      `livekit-server ${livekitVersion} could be had in no way: ${attempts.join('; ')}.\nInstall Python 3 with pip, or Go 1.21 or newer, or put livekit-server on the PATH; then start again. LIVEKIT_URL uses one that runs elsewhere.`,
    );
    this.name = 'LivekitServerMissing';
  }
}

/** The path of a livekit-server that runs here: from the PATH, the cache, its release archive, or compiled once into the cache. */
export async function findLivekitServer(options: Options): Promise<string> {
  const { cacheDir, onProgress = () => {}, signal, releaseUrl = publicRelease } = options;
  if (await isUsable('livekit-server')) return 'livekit-server';
  const folder = path.join(cacheDir, `livekit-server-${livekitVersion}`);
  const binary = path.join(folder, 'livekit-server');
  if (existsSync(binary)) return binary;
  const onWait = () => onProgress('another start is preparing livekit-server');
  const asked = { compilerFile: `${folder}.lock-compiler.json`, onProgress, releaseUrl, ...(signal ? { signal } : {}) };
  return exclusively(`${folder}.lock`, () => fetchInto(folder, binary, asked), onWait);
}

async function fetchInto(folder: string, binary: string, asked: Asked): Promise<string> {
  if (existsSync(binary)) return binary;
  clearDrafts(folder);
  const attempts: string[] = [];
  for (const way of WAYS) {
    const draft = mkdtempSync(`${folder}.`);
    try {
      const fetched = await way.fetch(draft, asked);
      if (!fetched) continue;
      if (!(await isUsable(fetched))) throw new Error('It does not run here.');
      mkdirSync(folder, { recursive: true });
      renameSync(fetched, binary);
      return binary;
    } catch (error) {
      asked.signal?.throwIfAborted();
      attempts.push(`${way.name} (${firstLines(error)})`);
    } finally {
      rmSync(draft, { recursive: true, force: true });
    }
  }
  throw new LivekitServerMissing(attempts);
}

const WAYS: Way[] = [
  {
    name: 'to download it',
    fetch: async (folder, { onProgress, signal, releaseUrl }) => {
      const archive = archiveFor(process.platform, process.arch);
      if (!archive) return undefined;
      onProgress(`livekit-server ${livekitVersion} is being downloaded, ${archive.sizeMb} MB`);
      return downloadRelease({ url: `${releaseUrl}/${archive.file}`, sha256: archive.sha256, ...(signal ? { signal } : {}) }, folder);
    },
  },
  {
    name: 'to compile it with the Go on the PATH',
    fetch: async (folder, { compilerFile, onProgress, signal }) => {
      const go = await installedGo();
      if (!go) return undefined;
      return compileServer(go, folder, { compilerFile, onProgress, ...(signal ? { signal } : {}) });
    },
  },
  {
    name: 'to compile it with a fetched Go',
    fetch: async (folder, { compilerFile, onProgress, signal }) => {
      onProgress(`Go is being fetched to compile livekit-server, ${goToolchain.sizeMb} MB`);
      return compileServer(await fetchedGo(folder, signal), folder, { compilerFile, onProgress, ...(signal ? { signal } : {}) });
    },
  },
];

/** Left by starts that were killed; we hold the lock, so none is in use. */
function clearDrafts(folder: string): void {
  const inside = path.dirname(folder);
  for (const name of readdirSync(inside)) {
    const isDraft = name.startsWith(`${path.basename(folder)}.`) && !name.includes('.lock');
    if (isDraft) rmSync(path.join(inside, name), { recursive: true, force: true });
  }
}

async function isUsable(binary: string): Promise<boolean> {
  const printed = await runCommand(binary, ['--version'], { timeoutMs: 10_000 }).catch(() => '');
  const [, major, minor] = /(\d+)\.(\d+)/.exec(printed) ?? [];
  if (!major || !minor) return false;
  return Number(major) > OLDEST_USABLE[0] || (Number(major) === OLDEST_USABLE[0] && Number(minor) >= OLDEST_USABLE[1]);
}

function firstLines(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const reason = error.cause instanceof Error ? error.cause.message : error.message;
  return reason.split('\n').slice(0, 2).join(' ').replace(/\.$/, '');
}
