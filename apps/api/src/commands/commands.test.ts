import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeBackup, openDatabase, reachDatabase, SYSTEM_ACTOR } from '@lianfang/db';
import { fillDataFolder, openTestDatabase } from '@lianfang/db/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { PLAINLY_COMPILED } from '../../testing/processes.ts';

let root: string;
let dataFolder: string;
let file: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'lianfang-commands-'));
  dataFolder = join(root, 'data');
  file = join(root, 'a.backup');
  server = {};
});

afterEach(() => rm(root, { recursive: true }));

let server: { DATABASE_URL?: string };
const env = () => ({
  PATH: process.env.PATH,
  NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
  PORT: '0',
  DATA_DIR: dataFolder,
  LOG_LEVEL: 'info',
  ...server,
});

function command(name: string, ...args: string[]): Promise<{ code: number; said: string }> {
  const path = fileURLToPath(new URL(`./${name}.ts`, import.meta.url));
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [PLAINLY_COMPILED, path, ...args],
      { env: env() },
      (_, out, err) => resolve({ code: child.exitCode ?? 1, said: out + err }),
    );
  });
}

/** The product on the same folder, until it is stopped again. */
async function startProduct() {
  await fillDataFolder(dataFolder);
  const main = fileURLToPath(new URL('../main.ts', import.meta.url));
  const child = spawn(process.execPath, [PLAINLY_COMPILED, main], {
    env: env(),
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  let said = '';
  child.stdout?.on('data', (chunk) => {
    said += chunk;
  });
  while (!/→ {2}http/.test(said)) await once(child.stdout ?? child, 'data');
  return {
    said: () => said,
    async stop() {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

async function runAsOwner(...statements: string[]): Promise<void> {
  const reached = await reachDatabase({ DATA_DIR: dataFolder });
  const db = openDatabase(reached.url);
  for (const statement of statements) await db.pool.query(statement);
  await db.close();
  await reached.close();
}

test('while the product runs its log is verified and backed up, and nothing is restored over it', async () => {
  const product = await startProduct();
  expect(product.said()).toContain('guarded by triggers alone');
  expect(product.said()).toMatch(
    /"sequence":[1-9]\d*,"hash":"[\da-f]{64}","msg":"head of the log"/,
  );
  const heads = join(dataFolder, 'audit-heads.jsonl');
  expect((await stat(heads)).mode & 0o777).toBe(0o600);

  expect(await command('audit-verify')).toEqual({
    code: 0,
    said: expect.stringMatching(/: [1-9]\d* entries verified, 1 recorded heads compared/),
  });
  expect(await command('backup', file)).toMatchObject({ code: 0 });
  const refused = await command('restore', file, '--replace');
  expect(refused).toMatchObject({
    code: 1,
    said: expect.stringContaining('Another Lianfang is running'),
  });
  await product.stop();

  const unused = await command('restore', file);
  expect(unused).toMatchObject({ code: 1, said: expect.stringContaining('--replace') });
  const restored = await command('restore', file, '--replace');
  expect(restored).toMatchObject({ code: 0, said: expect.stringContaining('已恢复') });
  expect((await readdir(dataFolder)).filter((name) => name.startsWith('postgres'))).toHaveLength(2);
  expect(await command('audit-verify')).toMatchObject({ code: 0 });
}, 300_000);

test('a restore into a server sets the heads of the log before it aside: verifying compares none of them', async () => {
  const [old, fresh] = [await openTestDatabase(), await openTestDatabase()];
  await makeBackup(old.url, file, SYSTEM_ACTOR);
  await mkdir(dataFolder);
  const heads = join(dataFolder, 'audit-heads.jsonl');
  await writeFile(heads, '{"at":"2026-11-24T00:00:00Z","sequence":900,"hash":"0"}\n');
  server = { DATABASE_URL: fresh.url };
  expect(await command('audit-verify')).toMatchObject({ code: 1 });
  expect(await command('restore', file)).toMatchObject({ code: 0 });
  expect(await command('audit-verify')).toMatchObject({
    code: 0,
    said: expect.stringContaining(' 0 recorded heads'),
  });
  expect(await readdir(dataFolder)).toEqual([expect.stringMatching(/^before-.+-audit-heads/)]);
  await Promise.all([old.remove(), fresh.remove()]);
}, 300_000);

test('promise 27: verifying names the first bad entry in one line of both languages, with exit code 1', async () => {
  await (await startProduct()).stop();
  await runAsOwner(
    'ALTER TABLE audit_entries DISABLE TRIGGER USER',
    "UPDATE audit_entries SET actor_name = '别人' WHERE sequence = 2",
  );
  const { code, said } = await command('audit-verify');
  expect(code).toBe(1);
  expect(said).toBe(
    'The log is not as it was written: entry 2 was changed (changed) · 日志不可信：第 2 条内容被改动\n',
  );
  const kept = join(root, 'kept.jsonl');
  await writeFile(kept, '{"at":"2026-11-24T00:00:00Z","sequence":1,"hash":"0"}\n');
  expect((await command('audit-verify', kept)).said).toContain('entry 1 is not the one');
  expect((await command('audit-verify', join(root, 'gone'))).said).toContain('There is no file');
}, 300_000);

test.each([
  ['audit-prune', []],
  ['audit-prune', ['--before', 'yesterday']],
  ['audit-prune', ['--all']],
  ['backup', []],
  ['restore', []],
  ['restore', ['a', '--force']],
])('%s called wrongly (%j) tells how it is called', async (name, args) => {
  const { code, said } = await command(name, ...args);
  expect(code).toBe(1);
  expect(said).toMatch(/^npm run \S+ -- .+\n$/);
});

test('retention refuses a day of the last six months, in a line', async () => {
  await (await startProduct()).stop();
  const day = new Date().toISOString().slice(0, 10);
  const { code, said } = await command('audit-prune', '--before', day);
  expect(code).toBe(1);
  expect(said).toMatch(/^Entries are kept for at least six months.+\n$/);
  expect((await command('audit-prune', '--before', '2020-01-01')).said).toMatch(/^0 entries/);
}, 300_000);
