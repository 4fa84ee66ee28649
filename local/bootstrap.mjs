// Runs on whatever Node is there (18 or newer), needs no package, and hands over to a Node that can run the TypeScript of this repository.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const localDir = path.dirname(fileURLToPath(import.meta.url));
const COMMANDS = ['start', 'test', 'reset', 'run'];
const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/** @typedef {{ name: string, version: string, integrity: string }} PinnedPackage */

/** @returns {{ node: Record<string, PinnedPackage>, pnpm: PinnedPackage }} */
const readPins = () => JSON.parse(readFileSync(path.join(localDir, 'pins.json'), 'utf8'));

/**
 * Whether this Node runs TypeScript as it is, without a flag: 22.18 and later, and 23.6 and later.
 * @param {string} version such as "22.18.0"
 */
export function runsTypeScript(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 23 || (major === 23 && minor >= 6) || (major === 22 && minor >= 18);
}

/**
 * @param {string} platform
 * @param {string} architecture
 */
export function nodePackageFor(platform, architecture) {
  const pinned = readPins().node[`${platform}-${architecture}`];
  if (pinned) return pinned;
  throw new Error(`No Node is pinned for ${platform} on ${architecture}. Install Node 22.18 or newer yourself and run the command again.`);
}

/**
 * Installs one package with npm into `<folder>/node_modules`, unless it is there. npm compares what it received with the pinned sha512.
 * @param {{ pinned: PinnedPackage, folder: string, executable: string, size: string }} options
 * @returns {string} the executable's path
 */
export function installPinned({ pinned, folder, executable, size }) {
  const inside = path.join('node_modules', pinned.name, executable);
  if (existsSync(path.join(folder, inside))) return path.join(folder, inside);
  const startedAt = Date.now();
  const label = `${pinned.name === 'pnpm' ? 'pnpm' : 'Node'} ${pinned.version}, ${size}`;
  process.stdout.write(`  · ${label}\n`);
  const draft = `${folder}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  const dependencies = { [pinned.name]: pinned.version };
  const bin = { [path.basename(executable, '.cjs')]: executable };
  const root = { name: 'runtime', private: true, dependencies };
  const entry = { version: pinned.version, integrity: pinned.integrity, bin };
  const packages = { '': root, [`node_modules/${pinned.name}`]: entry };
  writeFileSync(path.join(draft, 'package.json'), JSON.stringify(root));
  writeFileSync(path.join(draft, 'package-lock.json'), JSON.stringify({ name: root.name, lockfileVersion: 3, requires: true, packages }));
  const npm = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: draft,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) {
    rmSync(draft, { recursive: true, force: true });
    throw new Error(`npm could not install ${label}.\n${npm.error?.message ?? npm.stderr}`);
  }
  try {
    renameSync(draft, folder);
  } catch (error) {
    // Another start was quicker: what it put there came through the same check.
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(path.join(folder, inside))) throw error;
  }
  const seconds = `${((Date.now() - startedAt) / 1000).toFixed(1)} s`;
  process.stdout.write(`  ✓ ${label.padEnd(44)} ${seconds.padStart(6)}\n`);
  return path.join(folder, inside);
}

/**
 * @param {string} executable
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
function handOver(executable, args, env) {
  // Its own session: a Ctrl-C reaches it once, through us, and it knows by the closed channel when we were killed.
  const child = spawn(executable, args, { stdio: ['inherit', 'inherit', 'inherit', 'ipc'], detached: process.platform !== 'win32', env });
  for (const signal of SIGNALS) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}

/** npm that is told to end takes its shell with it and leaves us behind; its death is our end too. */
function endWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 1_000);
  watch.unref();
}

async function main() {
  const [command = 'start', ...rest] = process.argv.slice(2);
  if (!COMMANDS.includes(command)) throw new Error(`"${command}" is not a command. There are: ${COMMANDS.join(', ')}.`);
  const cacheDir = process.env.VIVA_CACHE_DIR ? path.resolve(process.env.VIVA_CACHE_DIR) : path.join(localDir, '..', '.cache');
  process.env.VIVA_STARTED_AT = String(Math.round(performance.timeOrigin));
  const pnpm = readPins().pnpm;
  const pnpmFolder = path.join(cacheDir, `pnpm-${pnpm.version}`);
  const executableOf = { node: path.join('bin', 'node'), pnpm: path.join('bin', 'pnpm.cjs') };
  let node = process.execPath;
  if (!runsTypeScript(process.versions.node)) {
    const pinned = nodePackageFor(process.platform, process.arch);
    const folder = path.join(cacheDir, `node-${pinned.version}`);
    node = installPinned({ pinned, folder, executable: executableOf.node, size: 'about 50 MB' });
  }
  process.env.VIVA_PNPM = installPinned({ pinned: pnpm, folder: pnpmFolder, executable: executableOf.pnpm, size: 'about 5 MB' });
  const firstInPath = [path.dirname(node), path.join(pnpmFolder, 'node_modules', '.bin')];
  process.env.PATH = [...firstInPath, process.env.PATH].join(path.delimiter);
  const script = path.join(localDir, 'src', `${command}.ts`);
  endWithNpm();
  if (node !== process.execPath) return handOver(node, [script, ...rest], process.env);
  process.argv = [node, script, ...rest];
  await import(pathToFileURL(script).href);
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await main().catch((/** @type {Error} */ error) => {
    process.stderr.write(`\n  ${error.message}\n\n`);
    process.exit(1);
  });
}
