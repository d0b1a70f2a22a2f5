import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startEmbeddedDatabase } from './embedded-database.ts';
import { reachDatabase } from './reach-database.ts';

let DATA_DIR: string;

beforeEach(async () => {
  DATA_DIR = await mkdtemp(join(tmpdir(), 'lianfang-reach-'));
});

afterEach(() => rm(DATA_DIR, { recursive: true }));

test('a command reaches the server that is configured, and leaves the data folder alone', async () => {
  const url = 'postgresql://somebody@127.0.0.1/lianfang';
  expect(await reachDatabase({ DATABASE_URL: url, DATA_DIR: '/nowhere' })).toMatchObject({ url });
});

test('a command reaches the embedded database that the product runs on, and leaves it running', async () => {
  const product = await startEmbeddedDatabase(DATA_DIR);
  await query(product.url, 'CREATE TABLE seen AS SELECT 1 AS one');
  const reached = await reachDatabase({ DATA_DIR });
  expect(await query(reached.url, 'SELECT * FROM seen')).toEqual([{ one: 1 }]);
  await reached.close();
  expect(await query(product.url, 'SELECT * FROM seen')).toEqual([{ one: 1 }]);
  await product.stop();
});

test('a command that finds nothing running starts the embedded database for itself, and stops it', async () => {
  const reached = await reachDatabase({ DATA_DIR });
  expect(await query(reached.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  await reached.close();
  await expect(query(reached.url, 'SELECT 1')).rejects.toThrow();
});

test('the address of a running database is for its owner alone, and goes with it', async () => {
  const file = join(DATA_DIR, 'database-url');
  const product = await startEmbeddedDatabase(DATA_DIR);
  expect(await readFile(file, 'utf8')).toBe(product.url);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  await product.stop();
  await expect(stat(file)).rejects.toThrow('ENOENT');
});

test('an address that a killed database left behind is not believed', async () => {
  await writeFile(join(DATA_DIR, 'database-url'), 'postgresql://postgres@127.0.0.1:1/postgres');
  const reached = await reachDatabase({ DATA_DIR });
  expect(await query(reached.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  await reached.close();
});

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows;
}
