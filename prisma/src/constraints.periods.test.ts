import { buildDraft, buildParty, openTestDatabase, type TestDatabase } from '@lianfang/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';

const UNIQUE = '23505';
const EXCLUSION = '23P01';
const RESTRICT = '23001';

let database: TestDatabase;
let partyId: string;

beforeAll(async () => {
  database = await openTestDatabase();
  partyId = await buildParty(database.db);
});

afterAll(() => database.remove());

test('a party answers for a stage once at a time', async () => {
  const { chartId, stageKeys } = await buildDraft(database.db);
  const appoint = `INSERT INTO stage_assignments (chart_id, stage_key, party_id, from_at) VALUES ($1, $2, $3, $4)`;
  await database.db.pool.query(appoint, [chartId, stageKeys[0], partyId, '2026-01-01']);
  await expect(
    database.db.pool.query(appoint, [chartId, stageKeys[0], partyId, '2026-02-01']),
  ).rejects.toMatchObject({ code: UNIQUE });
});

test.each<[sentence: string, from: string, to: string | null]>([
  ['within one that has an end', '2025-03-01', '2025-04-01'],
  ['over the end of another', '2025-05-01', '2025-07-01'],
  ['around another', '2024-12-01', '2025-12-01'],
  ['without end, before another', '2024-12-01', null],
])('a party has no period at a stage that lies %s', async (_sentence, from, to) => {
  const { db } = database;
  const { chartId, stageKeys } = await buildDraft(db);
  const appoint = (begin: string, end: string | null) =>
    db.pool.query(
      'INSERT INTO stage_assignments (chart_id, stage_key, party_id, from_at, to_at) VALUES ($1, $2, $3, $4, $5)',
      [chartId, stageKeys[0], partyId, begin, end],
    );
  await appoint('2025-01-01', '2025-06-01');
  await expect(appoint(from, to)).rejects.toMatchObject({ code: EXCLUSION });
  await appoint('2025-06-01', null);
  await expect(
    db.pool.query("UPDATE stage_assignments SET from_at = '2025-05-31' WHERE to_at IS NULL"),
  ).rejects.toMatchObject({ code: EXCLUSION });
});

test('of two who appoint a party for overlapping periods at once, the later is refused', async () => {
  const { db } = database;
  const { chartId, stageKeys } = await buildDraft(db);
  const appoint = `INSERT INTO stage_assignments (chart_id, stage_key, party_id, from_at, to_at)
    VALUES ($1, $2, $3, $4, '2026-01-01')`;
  const [first, second] = [await db.pool.connect(), await db.pool.connect()];
  await first.query('BEGIN');
  await first.query(appoint, [chartId, stageKeys[0], partyId, '2025-01-01']);
  const later = second.query(appoint, [chartId, stageKeys[0], partyId, '2025-02-01']);
  later.catch(() => undefined);
  await first.query('COMMIT');
  await expect(later).rejects.toMatchObject({ code: EXCLUSION });
  first.release();
  second.release();
});

test('of many assignments in one statement a single one that overlaps refuses them all', async () => {
  const { db } = database;
  const stages = Array.from({ length: 3 }, (_, n) => ({ name: `环节 ${n}` }));
  const { chartId, stageKeys } = await buildDraft(db, { stages });
  const appoint = (keys: string[], begin: string, end: string) =>
    db.pool.query(
      `INSERT INTO stage_assignments (chart_id, stage_key, party_id, from_at, to_at)
       SELECT $1, key, $2, $3, $4 FROM unnest($5::uuid[]) key`,
      [chartId, partyId, begin, end, keys],
    );
  const end = (day: string) =>
    db.pool.query(
      'UPDATE stage_assignments SET to_at = $2 WHERE chart_id = $1 AND from_at < $3::timestamptz',
      [chartId, day, '2025-02-01'],
    );
  await appoint(stageKeys.slice(2), '2025-03-01', '2025-06-01');
  await expect(appoint(stageKeys, '2025-01-01', '2025-04-01')).rejects.toMatchObject({
    code: EXCLUSION,
  });
  await appoint(stageKeys, '2025-01-01', '2025-02-01');
  await expect(end('2025-04-01')).rejects.toMatchObject({ code: EXCLUSION });
  await end('2025-03-01');
});

test('a retired party answers for nothing new, and what it answers for can end', async () => {
  const { db } = database;
  const { chartId, stageKeys } = await buildDraft(db);
  const retired = await buildParty(db, { name: '撤销的岗' });
  const appoint = (party: string, day: string) =>
    db.pool.query(
      `INSERT INTO stage_assignments (chart_id, stage_key, party_id, from_at)
       SELECT $1, $2, party, $4 FROM unnest($3::uuid[]) party`,
      [chartId, stageKeys[0], [partyId, party], day],
    );
  await appoint(retired, '2025-01-01');
  await db.pool.query('UPDATE responsible_parties SET retired_at = now() WHERE id = $1', [retired]);
  await db.pool.query('UPDATE stage_assignments SET to_at = $2 WHERE chart_id = $1', [
    chartId,
    '2025-02-01',
  ]);
  await expect(appoint(retired, '2025-03-01')).rejects.toMatchObject({ code: RESTRICT });
  const take = `UPDATE stage_assignments SET party_id = $3, from_at = '2024-01-01', to_at = '2024-02-01'
    WHERE chart_id = $1 AND party_id = $2`;
  await expect(db.pool.query(take, [chartId, partyId, retired])).rejects.toMatchObject({
    code: RESTRICT,
  });
});
