import { buildSession, buildUser, openTestDatabase, type TestDatabase } from '@lianfang/db/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { appendEntry, SYSTEM_ACTOR } from './audit.ts';
import { verifyChain } from './audit-chain.ts';

const REFUSED = '23001';
const CHECK = '23514';

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
  await note('第一条');
  await note('第二条');
});

afterAll(() => database.remove());

const run = (sql: string, values: unknown[] = []) => database.db.pool.query(sql, values);

function note(name: string): Promise<void> {
  return database.db.prisma.$transaction((tx) =>
    appendEntry(tx, SYSTEM_ACTOR, {
      action: 'organization.changed',
      object: { kind: 'organization', name },
    }),
  );
}

async function countEntries(): Promise<number> {
  return (await run('SELECT count(*)::int AS n FROM audit_entries')).rows[0].n;
}

describe('promise 26: the log refuses', () => {
  test.each([
    ['an edit of an entry', "UPDATE audit_entries SET actor_name = 'x' WHERE sequence = 1"],
    ['an edit that changes nothing', 'UPDATE audit_entries SET hash = hash'],
    ['a deletion', 'DELETE FROM audit_entries WHERE sequence = 1'],
    ['a deletion of the newest', 'DELETE FROM audit_entries WHERE sequence = 2'],
    ['TRUNCATE', 'TRUNCATE audit_entries'],
    ['TRUNCATE of everything at once', 'TRUNCATE audit_entries, audit_head, audit_anchors'],
    ['a head that moves by itself', "UPDATE audit_head SET sequence = 0, hash = ''"],
    ['a second head', "INSERT INTO audit_head (id, sequence, hash) VALUES (1, 0, '')"],
    ['a deletion of the head', 'DELETE FROM audit_head'],
    ['TRUNCATE of the head', 'TRUNCATE audit_head'],
    ['TRUNCATE of the anchors', 'TRUNCATE audit_anchors'],
  ])('%s', async (_what, sql) => {
    await expect(run(sql)).rejects.toMatchObject({ code: REFUSED });
    expect(await verifyChain(database.db.pool)).toMatchObject({ verified: 2, bad: null });
  });

  test('an anchor for an entry younger than six months, or for none at all', async () => {
    for (const values of ['SELECT sequence, hash FROM audit_entries', "VALUES (0, '')"]) {
      await expect(
        run(`INSERT INTO audit_anchors (sequence, hash) ${values}`),
      ).rejects.toMatchObject({ code: CHECK });
    }
  });

  test('a number, a time or a hash of one’s own: the database gives them', async () => {
    await run(
      `INSERT INTO audit_entries (sequence, at, actor_name, action, object_kind, result, previous_hash, hash)
       VALUES (999, '2020-01-01', '系统', 'user.changed', 'user', 'done', 'a', 'b')`,
    );
    const { rows } = await run(
      `SELECT sequence::int, at > now() - interval '1 hour' AS "isRecent", length(hash) AS length
       FROM audit_entries ORDER BY sequence DESC LIMIT 1`,
    );
    expect(rows).toEqual([{ sequence: 3, isRecent: true, length: 64 }]);
  });
});

describe('promise 25: a change and its entry', () => {
  test('are undone together', async () => {
    const before = await countEntries();
    await expect(
      database.db.prisma.$transaction(async (tx) => {
        await tx.organization.create({ data: { name: '未成' } });
        await appendEntry(tx, SYSTEM_ACTOR, {
          action: 'organization.created',
          object: { kind: 'organization', name: '未成' },
        });
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow('changed my mind');
    expect(await countEntries()).toBe(before);
    expect((await verifyChain(database.db.pool)).bad).toBeNull();
  });

  test('where the entry cannot be written, the change does not happen', async () => {
    await expect(
      database.db.prisma.$transaction(async (tx) => {
        await tx.organization.create({ data: { name: '无记录' } });
        await appendEntry(
          tx,
          { ...SYSTEM_ACTOR, address: '\u0000' },
          { action: 'organization.created', object: { kind: 'organization', name: '无记录' } },
        );
      }),
    ).rejects.toThrow();
    expect(await database.db.prisma.organization.count({ where: { name: '无记录' } })).toBe(0);
  });

  test('a log-in that cannot be logged is none', async () => {
    const userId = await buildUser(database.db);
    await run('ALTER TABLE audit_entries ADD CONSTRAINT full_disk CHECK (false) NOT VALID');
    await expect(buildSession(database.db, userId)).rejects.toThrow();
    await run('ALTER TABLE audit_entries DROP CONSTRAINT full_disk');
    expect(await database.db.prisma.session.count({ where: { userId } })).toBe(0);
    await buildSession(database.db, userId);
    const { rows } = await run(
      'SELECT action, object_id FROM audit_entries ORDER BY sequence DESC LIMIT 1',
    );
    expect(rows).toEqual([{ action: 'session.started', object_id: userId }]);
  });
});

test('promise 29: a name with line breaks or delimiters cannot forge an entry', async () => {
  const before = await countEntries();
  const forged = '某局\n3:1,2026-01-01T00:00:00.000Z,-,系统,separation.off\r\u2028"}';
  await note(forged);
  expect(await countEntries()).toBe(before + 1);
  const { rows } = await run(
    'SELECT object_name FROM audit_entries ORDER BY sequence DESC LIMIT 1',
  );
  expect(rows).toEqual([{ object_name: forged }]);
  // The border between two fields is covered too: the same characters cut elsewhere are another entry.
  const { rows: hashes } = await run(
    `SELECT count(DISTINCT audit_hash(ROW(1, now(), NULL, a, b, 'x', 'x', NULL, NULL, NULL, NULL, NULL, 'done', NULL,
       '', '')::audit_entries))::int AS n
     FROM (VALUES ('a', 'b,c'), ('a,b', 'c'), ('a1:b,', NULL), ('a', '1:b,')) AS cut(a, b)`,
  );
  expect(hashes).toEqual([{ n: 4 }]);
});
