import { execFile } from 'node:child_process';
import { chown, mkdtemp, readdir, realpath, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';

const execute = promisify(execFile);
const DEBIAN = '/usr/lib/postgresql';
const OLDEST = 15;

/**
 * Lends a PostgreSQL of its own to some work, and removes it afterwards.
 * It trusts everybody who can reach its loopback port, and forgets: for tests alone. Its clock is that of a bureau.
 * @param {string} binaries the folder of initdb and pg_ctl
 * @param {(url: string) => Promise<T>} work
 * @returns {Promise<T>}
 * @template T
 */
export async function withPostgres(binaries, work) {
  const folder = await mkdtemp(join(tmpdir(), 'lianfang-postgres-'));
  const owner = await findOwner();
  if (owner) await chown(folder, owner.uid, owner.gid);
  const options = { ...owner, cwd: folder, env: { PATH: process.env.PATH, LC_ALL: 'C' } };
  const data = join(folder, 'data');
  const control = (...args) => execute(join(binaries, 'pg_ctl'), ['-D', data, ...args], options);
  try {
    const port = await findFreePort();
    await execute(join(binaries, 'initdb'), initArguments(data), options);
    const settings = `-h 127.0.0.1 -p ${port} -k ${folder} -c fsync=off -c full_page_writes=off -c timezone=Asia/Shanghai`;
    await control('start', '--wait', '-l', join(folder, 'log'), '-o', settings);
    try {
      return await work(`postgresql://postgres@127.0.0.1:${port}/postgres`);
    } finally {
      await control('stop', '--wait', '-m', 'immediate');
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function initArguments(data) {
  return ['-D', data, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--no-sync'];
}

/** initdb refuses to work for root, so root lends the cluster to a user without rights. */
async function findOwner() {
  if (process.getuid() !== 0) return undefined;
  const name = (await isUser('postgres')) ? 'postgres' : 'nobody';
  const [uid, gid] = await Promise.all(['-u', '-g'].map((flag) => execute('id', [flag, name])));
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

async function isUser(name) {
  return execute('id', [name]).then(
    () => true,
    () => false,
  );
}

function findFreePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** @returns {Promise<string | undefined>} the folder of the newest PostgreSQL's binaries, if it is new enough */
export async function findPostgres(path = process.env.PATH) {
  const versions = await readdir(DEBIAN).catch(() => []);
  const folders = versions.sort((a, b) => b - a).map((version) => join(DEBIAN, version, 'bin'));
  for (const folder of [...folders, ...path.split(delimiter)]) {
    const initdb = join(folder, 'initdb');
    const { stdout = '' } = await execute(initdb, ['--version']).catch(() => ({}));
    const [, version] = /\(PostgreSQL\) (\d+)/.exec(stdout) ?? [];
    // What is on PATH may be a link: initdb wants its companions beside it.
    if (Number(version) >= OLDEST) return dirname(await realpath(initdb));
  }
  return undefined;
}
