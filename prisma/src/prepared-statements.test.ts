import { isOnServer, openTestDatabase, type TestDatabase } from '@lianfang/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.remove());

async function listPrepared(): Promise<string[]> {
  const { rows } = await database.db.pool.query('SELECT statement FROM pg_prepared_statements');
  return rows.map(({ statement }) => statement);
}

test('a statement that is asked again is prepared on a server, and never on the embedded database', async () => {
  const { db } = database;
  for (const one of [1, 2, 3]) {
    expect(await db.ask('SELECT $1::int AS one', [one])).toEqual([{ one }]);
  }
  expect(await listPrepared()).toEqual(isOnServer() ? ['SELECT $1::int AS one'] : []);
});

test('however many texts there are, each is answered and few are prepared', async () => {
  const { db } = database;
  for (let n = 0; n < 100; n += 1) {
    expect(await db.ask(`SELECT ${n} AS n`, [])).toEqual([{ n }]);
  }
  expect((await listPrepared()).length).toBeLessThanOrEqual(64);
});

test('connections that ask at once, and prepare the same, are all answered', async () => {
  const { db } = database;
  const asked = Array.from({ length: 30 }, (_, n) => db.ask('SELECT $1::text AS n', [String(n)]));
  expect(await Promise.all(asked)).toEqual(asked.map((_, n) => [{ n: String(n) }]));
});
