import { openTestDatabase, type TestDatabase } from '@lianfang/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { appendEntry, SYSTEM_ACTOR } from './audit.ts';
import { verifyChain } from './audit-chain.ts';

const MANY = `
  INSERT INTO audit_entries (actor_name, action, object_kind, object_name, result)
  SELECT '系统', 'place.handed-over', 'party', '岗位 ' || n, 'done' FROM generate_series(1, $1::int) n ORDER BY n`;

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.remove());

const one = (name: string) =>
  database.db.prisma.$transaction((tx) =>
    appendEntry(tx, SYSTEM_ACTOR, {
      action: 'organization.changed',
      object: { kind: 'organization', name },
    }),
  );

const many = (entries: number) => database.db.pool.query(MANY, [entries]);

async function readNames(): Promise<string[]> {
  const { rows } = await database.db.pool.query(
    'SELECT object_name AS name FROM audit_entries ORDER BY sequence',
  );
  return rows.map(({ name }) => name);
}

test('many entries of one statement follow one another in its order, and single ones before and after them', async () => {
  await one('之前');
  await many(3);
  await one('之间');
  await many(2);
  await one('之后');
  expect(await readNames()).toEqual([
    '之前',
    '岗位 1',
    '岗位 2',
    '岗位 3',
    '之间',
    '岗位 1',
    '岗位 2',
    '之后',
  ]);
  expect(await verifyChain(database.db.pool)).toEqual({ verified: 8, bad: null });
});

/** 10,000 entries that looked through all before them took 95 s. */
test('of a log that was nearly empty when it was counted last, no entry is looked for among all of them', async () => {
  const client = await database.db.pool.connect();
  const countRead = async () => {
    const { rows } = await client.query(
      "SELECT seq_tup_read::int AS read FROM pg_stat_xact_user_tables WHERE relname = 'audit_entries'",
    );
    return rows[0]?.read;
  };
  await client.query('ANALYZE audit_entries');
  await client.query('BEGIN');
  const before = await countRead();
  await client.query(MANY, [200]);
  const read = (await countRead()) - before;
  await client.query('ROLLBACK');
  client.release();
  expect(read).toBe(0);
});

test('of none at all nothing moves', async () => {
  const before = await verifyChain(database.db.pool);
  await many(0);
  expect(await verifyChain(database.db.pool)).toEqual(before);
});

test('statements of many that come at once give one chain, each of them in one piece', async () => {
  const { verified } = await verifyChain(database.db.pool);
  await Promise.all(Array.from({ length: 8 }, (_, n) => (n % 2 ? one(`单 ${n}`) : many(50))));
  expect(await verifyChain(database.db.pool)).toEqual({ verified: verified + 204, bad: null });
  const pieces = (await readNames()).slice(verified).join().split('岗位 1,').slice(1);
  expect(pieces.map((piece) => piece.split('岗位').length)).toEqual([50, 50, 50, 50]);
});

test('a statement that fails at its last entry leaves none of them and no gap', async () => {
  const before = await verifyChain(database.db.pool);
  const failing = `INSERT INTO audit_entries (actor_name, action, object_kind, result)
    SELECT CASE WHEN n < 5 THEN '系统' END, 'user.changed', 'user', 'done' FROM generate_series(1, 5) n`;
  await expect(database.db.pool.query(failing)).rejects.toThrow();
  await one('下一条');
  expect(await verifyChain(database.db.pool)).toEqual({
    verified: before.verified + 1,
    bad: null,
  });
});

test('promise 26: many entries get no number, time or hash of their own either', async () => {
  const { verified } = await verifyChain(database.db.pool);
  await database.db.pool.query(
    `INSERT INTO audit_entries (sequence, at, actor_name, action, object_kind, result, previous_hash, hash)
     SELECT n, '2020-01-01', '系统', 'user.changed', 'user', 'done', 'a', 'b' FROM generate_series(1, 900, 300) n`,
  );
  expect(await verifyChain(database.db.pool)).toEqual({ verified: verified + 3, bad: null });
  const { rows } = await database.db.pool.query(
    "SELECT count(*)::int AS n FROM audit_entries WHERE at < now() - interval '1 hour'",
  );
  expect(rows).toEqual([{ n: 0 }]);
});
