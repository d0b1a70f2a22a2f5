import { openTestDatabase, type TestDatabase } from '@lianfang/db/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { appendEntry, SYSTEM_ACTOR } from './audit.ts';
import { verifyChain } from './audit-chain.ts';
import { pruneEntries } from './audit-pruning.ts';

let database: TestDatabase;

const MONTH_MS = 31 * 24 * 60 * 60 * 1000;
const monthsAgo = (months: number) => new Date(Date.now() - months * MONTH_MS);

beforeEach(async () => {
  database = await openTestDatabase();
  for (const months of [9, 8, 8, 3, 0]) await noteAt(monthsAgo(months));
});

afterEach(() => database.remove());

/** An entry as it would stand there had it been written then. */
async function noteAt(at: Date): Promise<void> {
  const { prisma } = database.db;
  await prisma.$transaction(async (tx) => {
    await appendEntry(tx, SYSTEM_ACTOR, { action: 'user.changed', object: { kind: 'user' } });
    for (const table of ['audit_entries', 'audit_head']) {
      await tx.$executeRawUnsafe(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
    }
    await tx.$executeRaw`UPDATE audit_entries SET at = ${at} WHERE sequence = (SELECT max(sequence) FROM audit_entries)`;
    await tx.$executeRaw`UPDATE audit_entries e SET hash = audit_hash(e)
      WHERE sequence = (SELECT max(sequence) FROM audit_entries)`;
    await tx.$executeRaw`UPDATE audit_head SET hash = (SELECT hash FROM audit_entries ORDER BY sequence DESC LIMIT 1)`;
    for (const table of ['audit_entries', 'audit_head']) {
      await tx.$executeRawUnsafe(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
    }
  });
}

async function readSequences(): Promise<number[]> {
  const { rows } = await database.db.pool.query(
    'SELECT sequence::int AS n FROM audit_entries ORDER BY audit_entries.sequence',
  );
  return rows.map(({ n }) => n);
}

test('promise 26: only the oldest part is removed; an anchor and an entry stay, and the rest verifies', async () => {
  expect(await pruneEntries(database.db, monthsAgo(7), SYSTEM_ACTOR)).toEqual({
    removed: 3,
    anchor: 3,
  });
  expect(await readSequences()).toEqual([4, 5, 6]);
  expect(await verifyChain(database.db.pool)).toEqual({ verified: 3, bad: null });
  const { rows } = await database.db.pool.query(
    'SELECT action, after FROM audit_entries WHERE sequence = 6',
  );
  expect(rows[0].action).toBe('audit.pruned');
  expect(JSON.parse(rows[0].after)).toMatchObject({ removed: 3, newestRemoved: 3 });
});

test('the chain goes on from the last anchor after several removals', async () => {
  await pruneEntries(database.db, monthsAgo(8.5), SYSTEM_ACTOR);
  await pruneEntries(database.db, monthsAgo(7), SYSTEM_ACTOR);
  expect(await readSequences()).toEqual([4, 5, 6, 7]);
  expect((await verifyChain(database.db.pool)).bad).toBeNull();
});

test('promise 28: entries of the last six months are not removed, and nothing else is on the way', async () => {
  await expect(pruneEntries(database.db, monthsAgo(5), SYSTEM_ACTOR)).rejects.toThrow(
    'at least six months',
  );
  expect(await readSequences()).toEqual([1, 2, 3, 4, 5]);
});

test('where nothing is that old, nothing is written either', async () => {
  expect(await pruneEntries(database.db, monthsAgo(20), SYSTEM_ACTOR)).toEqual({
    removed: 0,
    anchor: 0,
  });
  expect(await readSequences()).toEqual([1, 2, 3, 4, 5]);
});

test('a forged anchor, and a removal above the last one, are found', async () => {
  await pruneEntries(database.db, monthsAgo(7), SYSTEM_ACTOR);
  const { pool } = database.db;
  await expect(pool.query('DELETE FROM audit_entries WHERE sequence = 4')).rejects.toMatchObject({
    code: '23001',
  });
  await pool.query('ALTER TABLE audit_anchors DISABLE TRIGGER USER');
  await pool.query("UPDATE audit_anchors SET hash = repeat('0', 64)");
  expect((await verifyChain(pool)).bad).toEqual({ sequence: 4, fault: 'misplaced' });
});

test('promise 28: entries taken away before their time show by the heads that were recorded of them', async () => {
  const { pool } = database.db;
  const { rows } = await pool.query(
    'SELECT sequence::int AS sequence, hash FROM audit_entries ORDER BY audit_entries.sequence',
  );
  const record = (sequence: number, months: number) => ({
    ...rows[sequence - 1],
    at: monthsAgo(months).toISOString(),
  });
  await pruneEntries(database.db, monthsAgo(7), SYSTEM_ACTOR);
  // A quiet log has the same old head for months: recorded lately, and rightly below an anchor of its own.
  const rightly = [record(1, 9), record(2, 8), record(3, 1)];
  expect((await verifyChain(pool, rightly)).bad).toBeNull();
  for (const table of ['audit_anchors', 'audit_entries']) {
    await pool.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  }
  await pool.query(
    'INSERT INTO audit_anchors (sequence, hash) SELECT sequence, hash FROM audit_entries WHERE sequence = 5',
  );
  await pool.query('DELETE FROM audit_entries WHERE sequence <= 5');
  expect((await verifyChain(pool, rightly.slice(0, 2))).bad).toBeNull();
  expect((await verifyChain(pool, [...rightly, record(4, 0)])).bad).toEqual({
    sequence: 4,
    fault: 'removed-early',
  });
});
