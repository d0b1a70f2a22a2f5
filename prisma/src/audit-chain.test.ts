import { openTestDatabase, type TestDatabase } from '@lianfang/db/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { appendEntry, SYSTEM_ACTOR } from './audit.ts';
import { verifyChain } from './audit-chain.ts';

let database: TestDatabase;
const HEAD = 12;

beforeAll(async () => {
  database = await openTestDatabase();
  const { prisma } = database.db;
  for (let n = 0; n < HEAD; n += 1) {
    await prisma.$transaction((tx) =>
      appendEntry(
        tx,
        { ...SYSTEM_ACTOR, id: crypto.randomUUID(), address: '10.0.0.1', requestId: 'r' },
        {
          action: 'chart.published',
          object: { kind: 'chart', id: `chart-${n}`, name: '取水许可\n防控图, 1:甲' },
          organizationId: n % 2 ? crypto.randomUUID() : null,
          before: n % 3 ? { title: '旧' } : null,
          after: { title: '新\u0000', number: n },
        },
      ),
    );
  }
});

afterAll(() => database.remove());

/** What the owner does once the triggers are off, and what `verifyChain` says of it; all of it undone again. */
async function afterTampering(...statements: string[]) {
  const client = await database.db.pool.connect();
  try {
    await client.query('BEGIN');
    for (const table of ['audit_entries', 'audit_head', 'audit_anchors']) {
      await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
    }
    for (const statement of statements) await client.query(statement);
    return await verifyChain(client);
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
}

/** Makes the hashes of all entries from `first` on anew, and the head with them, as a patient forger would. */
const rewriteFrom = (first: number) => `
  DO $$ DECLARE e audit_entries; h text := (SELECT hash FROM audit_entries WHERE sequence = ${first - 1}); BEGIN
    FOR e IN SELECT * FROM audit_entries WHERE sequence >= ${first} ORDER BY sequence LOOP
      e.previous_hash := h; h := audit_hash(e);
      UPDATE audit_entries SET previous_hash = e.previous_hash, hash = h WHERE sequence = e.sequence;
      UPDATE audit_head SET sequence = e.sequence, hash = h;
    END LOOP;
  END $$`;

const swap = (a: number, b: number) =>
  [
    [a, -1],
    [b, a],
    [-1, b],
  ].map(([from, to]) => `UPDATE audit_entries SET sequence = ${to} WHERE sequence = ${from}`);

const shiftUpFrom = (first: number) => [
  `UPDATE audit_entries SET sequence = -sequence - 1 WHERE sequence >= ${first}`,
  'UPDATE audit_entries SET sequence = -sequence WHERE sequence < 0',
];

const insertAt = (sequence: number) => `
  INSERT INTO audit_entries (sequence, at, actor_name, action, object_kind, result, previous_hash, hash)
  SELECT ${sequence}, at, '某人', 'user.changed', 'user', 'done', hash, repeat('0', 64)
  FROM audit_entries WHERE sequence = ${sequence - 1}`;

describe('promise 27: verifying the log', () => {
  test('an untouched log is good, and so is an empty one', async () => {
    expect(await verifyChain(database.db.pool)).toEqual({ verified: HEAD, bad: null });
    const empty = await openTestDatabase();
    expect(await verifyChain(empty.db.pool)).toEqual({ verified: 0, bad: null });
    await empty.remove();
  });

  test.each([
    ["actor_name = '别人'"],
    ["at = at + interval '1 millisecond'"],
    ["at = 'infinity'"],
    ['actor_id = NULL'],
    ["address = ''"],
    ["action = 'user.changed'"],
    ["object_kind = 'user'"],
    ['object_id = object_id || object_name, object_name = NULL'],
    ['organization_id = gen_random_uuid()'],
    ['before = NULL'],
    [`after = replace(after, '新', '旧')`],
    ["result = 'failed'"],
    ['request_id = NULL'],
    ["hash = repeat('0', 64)"],
  ])('names the entry that was edited: %s', async (edit) => {
    expect(await afterTampering(`UPDATE audit_entries SET ${edit} WHERE sequence = 5`)).toEqual({
      verified: 4,
      bad: { sequence: 5, fault: 'changed' },
    });
  });

  test('names an edited entry also where its own hash was made anew: the next one does not follow it', async () => {
    const report = await afterTampering(
      "UPDATE audit_entries SET actor_name = '别人' WHERE sequence = 5",
      'UPDATE audit_entries e SET hash = audit_hash(e) WHERE sequence = 5',
    );
    expect(report.bad).toEqual({ sequence: 6, fault: 'misplaced' });
  });

  test.each([1, 6])('names an entry that is missing: number %i', async (sequence) => {
    const report = await afterTampering(`DELETE FROM audit_entries WHERE sequence = ${sequence}`);
    expect(report.bad).toEqual({ sequence, fault: 'missing' });
  });

  test('a gap that was closed again by renumbering is named where it was', async () => {
    const report = await afterTampering(
      'DELETE FROM audit_entries WHERE sequence = 6',
      'UPDATE audit_entries SET sequence = sequence - 1 WHERE sequence > 6',
      'UPDATE audit_head SET sequence = sequence - 1',
    );
    expect(report.bad).toEqual({ sequence: 6, fault: 'misplaced' });
  });

  test('names the first of entries that changed places', async () => {
    const report = await afterTampering(...swap(4, 9));
    expect(report.bad).toEqual({ sequence: 4, fault: 'misplaced' });
  });

  test('names an entry that was put in between', async () => {
    const forged = await afterTampering(...shiftUpFrom(7), insertAt(7));
    expect(forged.bad).toEqual({ sequence: 7, fault: 'changed' });
    const wellForged = await afterTampering(
      ...shiftUpFrom(7),
      insertAt(7),
      'UPDATE audit_entries e SET hash = audit_hash(e) WHERE sequence = 7',
    );
    expect(wellForged.bad).toEqual({ sequence: 8, fault: 'misplaced' });
  });

  test('names an entry that was put before the first or after the last', async () => {
    expect((await afterTampering(insertAt(HEAD + 1))).bad).toEqual({
      sequence: HEAD + 1,
      fault: 'inserted',
    });
    const before = await afterTampering(
      `INSERT INTO audit_entries (sequence, actor_name, action, object_kind, result)
       VALUES (0, '某人', 'user.changed', 'user', 'done')`,
    );
    expect(before.bad).toEqual({ sequence: 0, fault: 'inserted' });
  });

  test('names the head where it is not that of the last entry', async () => {
    const moved = await afterTampering("UPDATE audit_head SET hash = repeat('0', 64)");
    expect(moved.bad).toEqual({ sequence: HEAD, fault: 'head-differs' });
    const advanced = await afterTampering('UPDATE audit_head SET sequence = sequence + 1');
    expect(advanced.bad).toEqual({ sequence: HEAD + 1, fault: 'missing' });
  });

  test('an end that was cut off and a chain made anew show by a recorded head alone', async () => {
    const { pool } = database.db;
    const { rows } = await pool.query(
      'SELECT sequence::int, hash FROM audit_entries WHERE sequence IN (8, 12) ORDER BY 1',
    );
    expect((await verifyChain(pool, rows)).bad).toBeNull();
    const client = await pool.connect();
    await client.query('BEGIN');
    for (const table of ['audit_entries', 'audit_head']) {
      await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
    }
    await client.query('DELETE FROM audit_entries WHERE sequence > 10');
    await client.query(
      'UPDATE audit_head SET (sequence, hash) = (SELECT sequence, hash FROM audit_entries WHERE sequence = 10)',
    );
    expect((await verifyChain(client)).bad).toBeNull();
    expect((await verifyChain(client, rows)).bad).toEqual({ sequence: 11, fault: 'cut-off' });
    await client.query("UPDATE audit_entries SET actor_name = '别人' WHERE sequence = 7");
    await client.query(rewriteFrom(7));
    expect((await verifyChain(client)).bad).toBeNull();
    expect((await verifyChain(client, rows)).bad).toEqual({ sequence: 8, fault: 'record-differs' });
    await client.query('ROLLBACK');
    client.release();
  });
});
