import { buildUser, openTestDatabase, type TestDatabase } from '@lianfang/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { appendEntry, SYSTEM_ACTOR } from './audit.ts';
import { verifyChain } from './audit-chain.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.remove());

test('promise 27: 100 parallel writers give one chain, without gap or fork', async () => {
  const { db } = database;
  const before = await verifyChain(db.pool);
  await Promise.all(
    Array.from({ length: 100 }, (_, n) =>
      db.prisma.$transaction(
        async (tx) => {
          await tx.organization.create({ data: { name: `并发 ${n}` } });
          await appendEntry(tx, SYSTEM_ACTOR, {
            action: 'organization.created',
            object: { kind: 'organization', name: `并发 ${n}` },
          });
        },
        { maxWait: 60_000, timeout: 60_000 },
      ),
    ),
  );
  expect(await verifyChain(db.pool)).toEqual({ verified: before.verified + 100, bad: null });
  const { rows } = await db.pool.query(
    `SELECT count(DISTINCT previous_hash)::int AS links, count(DISTINCT object_name)::int AS names
     FROM audit_entries WHERE action = 'organization.created'`,
  );
  expect(rows).toEqual([{ links: 100, names: 100 }]);
});

test('promise 28: entries outlive the people, organisations and charts they tell of', async () => {
  const { db } = database;
  const userId = await buildUser(db, { name: '离任者' });
  const organization = await db.prisma.organization.create({ data: { name: '撤并单位' } });
  await db.prisma.$transaction((tx) =>
    appendEntry(
      tx,
      { ...SYSTEM_ACTOR, id: userId, name: '离任者' },
      {
        action: 'organization.changed',
        object: { kind: 'organization', id: organization.id, name: '撤并单位' },
        organizationId: organization.id,
      },
    ),
  );
  await db.prisma.organization.deleteMany();
  await db.prisma.user.deleteMany();
  const { rows } = await db.pool.query(
    'SELECT actor_id, actor_name, object_name FROM audit_entries ORDER BY sequence DESC LIMIT 1',
  );
  expect(rows).toEqual([{ actor_id: userId, actor_name: '离任者', object_name: '撤并单位' }]);
  expect((await verifyChain(db.pool)).bad).toBeNull();
});
