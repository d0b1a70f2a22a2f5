import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startEmbeddedDatabase } from './embedded-database.ts';

const ROUNDS = 5;
const WRITERS = 4;
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lianfang-embedded-'));
});

afterEach(() => rm(folder, { recursive: true }));

test('what it acknowledged is there after it was killed under writes, round after round', async () => {
  const acknowledged: string[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const server = await startServer();
    const reader = await connectTo(server.socketFolder);
    await reader.query('CREATE TABLE IF NOT EXISTS written (word text PRIMARY KEY)');
    const before = acknowledged.length;
    const writers = Array.from({ length: WRITERS }, (_, w) =>
      writeUntilItEnds(server.socketFolder, `${round}-${w}`, acknowledged),
    );
    while (acknowledged.length < before + 50 + round * 40) await reader.query('SELECT 1');
    server.child.kill('SIGKILL');
    await Promise.all([once(server.child, 'exit'), ...writers]);
  }
  const server = await startServer();
  const reader = await connectTo(server.socketFolder);
  const { rows } = await reader.query('SELECT word FROM written');
  const kept = new Set(rows.map((row) => row.word));
  expect(acknowledged.filter((word) => !kept.has(word))).toEqual([]);
  // A row whose answer was under way may be there; nothing else may.
  expect(kept.size).toBeLessThanOrEqual(acknowledged.length + ROUNDS * WRITERS);
  server.child.kill('SIGKILL');
  await once(server.child, 'exit');
}, 120_000);

async function startServer(): Promise<{ child: ChildProcess; socketFolder: string }> {
  const socketFolder = await mkdtemp(join(folder, 's'));
  const child = fork(new URL('./embedded-server.ts', import.meta.url), [
    join(folder, 'data'),
    JSON.stringify({ path: join(socketFolder, '.s.PGSQL.5432') }),
  ]);
  const [report] = await once(child, 'message');
  expect(report).toHaveProperty('listening');
  return { child, socketFolder };
}

async function connectTo(host: string): Promise<Client> {
  const client = new Client({ host, user: 'postgres', database: 'postgres' });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

async function writeUntilItEnds(host: string, name: string, acknowledged: string[]): Promise<void> {
  const client = await connectTo(host);
  try {
    for (let n = 0; ; n += 1) {
      await client.query('INSERT INTO written VALUES ($1)', [`${name}-${n}`]);
      acknowledged.push(`${name}-${n}`);
    }
  } catch {
    // Killed: what this insert did is unknown, and nobody was told.
  }
}

test('a stopped database has kept its data, in a folder for the owner alone', async () => {
  const first = await startEmbeddedDatabase(folder);
  await query(first.url, 'CREATE TABLE kept AS SELECT 廉 FROM (VALUES (42)) v(廉)');
  await first.stop();
  const second = await startEmbeddedDatabase(folder);
  expect(await query(second.url, 'SELECT * FROM kept')).toEqual([{ 廉: 42 }]);
  await second.stop();
  expect((await stat(folder)).mode & 0o777).toBe(0o700);
});

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows;
}

test('a second one on the same folder is refused by name, and the first goes on', async () => {
  const first = await startEmbeddedDatabase(folder);
  await expect(startEmbeddedDatabase(folder)).rejects.toThrow(
    `Another Lianfang is running on the data in ${folder}`,
  );
  expect(await query(first.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  await first.stop();
});

test('a data folder that is a file is refused in a sentence of both languages', async () => {
  const file = join(folder, 'data');
  await writeFile(file, '');
  await expect(startEmbeddedDatabase(file)).rejects.toThrow(
    `The data folder ${file} cannot be used (EEXIST) · 该数据目录无法使用`,
  );
});

test('a database whose starter is gone before it is up ends by itself, and frees the folder', async () => {
  const starter = fork(new URL('./embedded-server.ts', import.meta.url), [
    join(folder, 'data'),
    JSON.stringify({ path: join(folder, '.s.PGSQL.5432') }),
  ]);
  starter.disconnect();
  await once(starter, 'exit');
  const next = await startEmbeddedDatabase(join(folder, 'data'));
  expect(await query(next.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  await next.stop();
});
