import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { canReach, serverAccount } from './account.ts';
import { findPlace } from './place.ts';
import { findPostmaster } from './postmaster.ts';
import { type PostgresServer, resetPostgres, startPostgres } from './server.ts';

const INDEX = fileURLToPath(new URL('index.ts', import.meta.url));
// Making a cluster is slow, so tests that do not need a first start share one.
const shared = mkdtempSync(join(tmpdir(), 'viva shared '));
let folder: string;
let dataDir: string;

function useFolder(path: string) {
  chmodSync(path, 0o755);
  folder = path;
  dataDir = join(path, 'data dir');
}

async function remove(path: string) {
  await resetPostgres(join(path, 'data dir'));
  rmSync(path, { recursive: true, force: true });
}

const start = (durable = false) => startPostgres({ dataDir, durable });
const pidOf = () => findPostmaster(findPlace(dataDir))?.pid;

async function ask(server: PostgresServer, sql: string) {
  const client = new Client({ connectionString: server.loginUrl('supabase_admin', 'postgres') });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

async function kill(pid: number | undefined) {
  if (pid === undefined) throw new Error('There is no server to kill.');
  process.kill(pid, 'SIGKILL');
  await expect.poll(pidOf, { timeout: 5_000, interval: 10 }).toBeUndefined();
}

describe('one cluster', { timeout: 30_000 }, () => {
  beforeEach(() => useFolder(shared));
  afterAll(() => remove(shared));

  test('it starts under a path with spaces, opens no port, and stops', async () => {
    const server = await start();
    expect(
      await ask(
        server,
        "select current_setting('listen_addresses') as addresses, current_setting('server_version_num')::int / 10000 as major",
      ),
    ).toEqual([{ addresses: '', major: 17 }]);
    await server.stop();
    expect(pidOf()).toBeUndefined();
  });

  test('a second start adopts the first server, and what was stored is there', async () => {
    const server = await start();
    await ask(server, 'create table kept as select 7 as number');
    const pid = pidOf();
    const again = await start();
    expect(pidOf()).toBe(pid);
    expect(await ask(again, 'select number from kept')).toEqual([{ number: 7 }]);
  });

  test('a server that was killed comes back with everything that was acknowledged', async () => {
    await (await start()).stop();
    await ask(await start(true), 'create table acknowledged as select 8 as number');
    await kill(pidOf());
    expect(await ask(await start(), 'select number from acknowledged')).toEqual([{ number: 8 }]);
  });

  test('a server outlives the process that started it', async () => {
    const script = `import { startPostgres } from ${JSON.stringify(INDEX)};
      await startPostgres({ dataDir: ${JSON.stringify(dataDir)}, durable: false }); process.stdout.write('up'); setInterval(() => {}, 1000);`;
    const parent = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(parent.stdout, 'data');
    const pid = pidOf();
    parent.kill('SIGKILL');
    await once(parent, 'exit');
    await start();
    expect(pidOf()).toBe(pid);
  });

  test('a pid that belongs to another program by now does not stop a start', async () => {
    await start();
    const place = findPlace(dataDir);
    await kill(pidOf());
    const path = join(place.cluster, 'postmaster.pid');
    const lines = readFileSync(path, 'utf8').split('\n');
    const stranger = spawn('sleep', ['60'], { stdio: 'ignore', ...place.account });
    writeFileSync(path, [String(stranger.pid), ...lines.slice(1)].join('\n'));
    expect(await ask(await start(), 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(stranger.exitCode).toBeNull();
    stranger.kill();
  });

  test('a temporary folder that somebody tidied does not hide the server for ever', async () => {
    await start();
    rmSync(findPlace(dataDir).socketDir, { recursive: true });
    expect(await ask(await start(), 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('a cluster of another PostgreSQL is refused with what to do', async () => {
    const server = await start();
    await server.stop();
    const version = join(findPlace(dataDir).cluster, 'PG_VERSION');
    writeFileSync(version, '16\n');
    await expect(start()).rejects.toThrow(/PostgreSQL 16, not 17.*npm run reset/);
    writeFileSync(version, '17\n');
  });

  test('lost passwords are refused with what to do', async () => {
    await start();
    const passwords = join(dataDir, 'postgres-passwords.json');
    renameSync(passwords, `${passwords}.kept`);
    await expect(start()).rejects.toThrow(/passwords.*npm run reset/);
    renameSync(`${passwords}.kept`, passwords);
  });

  test('the passwords are for their owner alone', async () => {
    const server = await start();
    expect(readFileSync(join(dataDir, 'postgres-passwords.json'), 'utf8')).toContain(server.passwords.app_login);
    const wrong = server.adminUrl().replace(server.passwords.postgres, 'guess');
    const client = new Client({ connectionString: wrong });
    await expect(client.connect()).rejects.toMatchObject({ code: '28P01' });
  });
});

describe('a first start', { timeout: 30_000 }, () => {
  beforeEach(() => useFolder(mkdtempSync(join(tmpdir(), 'viva first '))));
  afterEach(() => remove(folder));

  test('three first starts at once end with one server', async () => {
    const script = `import { startPostgres } from ${JSON.stringify(INDEX)};
      const server = await startPostgres({ dataDir: ${JSON.stringify(dataDir)}, durable: false }); process.stdout.write(server.adminUrl());`;
    const starts = Array.from({ length: 3 }, () => promisify(execFile)(process.execPath, ['--input-type=module', '-e', script]));
    const urls = (await Promise.all(starts)).map(({ stdout }) => stdout);
    expect(new Set(urls).size).toBe(1);
    expect(await ask(await start(), 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('a start that was killed before the cluster was whole leaves nothing in the way', async () => {
    const { home, account } = findPlace(dataDir);
    const half = join(home, 'cluster.init-999999');
    mkdirSync(join(half, 'cluster'), { recursive: true });
    writeFileSync(join(half, 'cluster', 'PG_VERSION'), '17');
    if (account !== undefined) chownSync(half, account.uid, account.gid);
    expect(await ask(await start(), 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(existsSync(half)).toBe(false);
  });

  test('a data folder that was removed under its running server is simply a new one', async () => {
    await start();
    const before = pidOf();
    rmSync(dataDir, { recursive: true, force: true });
    expect(await ask(await start(), 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(pidOf()).not.toBe(before);
  });

  test('a folder that only its owner may enter holds a server too', async () => {
    chmodSync(folder, 0o700);
    const server = await start();
    expect(await ask(server, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(canReach(serverAccount(), join(findPlace(dataDir).cluster, 'PG_VERSION'))).toBe(true);
  });

  test('an ordinary user starts it like anybody else', async () => {
    const user = canReach(serverAccount(), INDEX) && canReach(serverAccount(), process.execPath) ? serverAccount() : undefined;
    if (user !== undefined) chownSync(folder, user.uid, user.gid);
    const script = `import { startPostgres } from ${JSON.stringify(INDEX)};
      const server = await startPostgres({ dataDir: ${JSON.stringify(dataDir)}, durable: false });
      await server.stop(); process.stdout.write(String(process.getuid()));`;
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], { ...user, cwd: '/', env: {} });
    expect(stdout).toBe(String(user?.uid ?? process.getuid?.()));
  });
});
