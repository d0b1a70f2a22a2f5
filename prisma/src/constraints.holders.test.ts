import {
  buildHolder,
  buildParty,
  buildUser,
  openTestDatabase,
  type TestDatabase,
} from '@lianfang/db/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.remove());

describe('whoever holds a party', () => {
  test('is one person a day, and the next begins on the day after', async () => {
    const { db } = database;
    const partyId = await buildParty(db);
    await buildHolder(db, { partyId, from: '2026-01-01', to: '2026-03-31', name: '某甲' });
    const next = { partyId, name: '某乙' };
    await expect(buildHolder(db, { ...next, from: '2026-03-31' })).rejects.toThrow('already');
    await buildHolder(db, { ...next, from: '2026-04-01' });
    await expect(buildHolder(db, { ...next, name: '某丙', from: '2027-01-01' })).rejects.toThrow(
      'already',
    );
  });

  test('has deputies beside, and is none of them', async () => {
    const { db } = database;
    const [partyId, userId] = [await buildParty(db), await buildUser(db)];
    await buildHolder(db, { partyId, name: '某甲', userId });
    await buildHolder(db, { partyId, name: '某乙', role: 'deputy' });
    await buildHolder(db, { partyId, name: '某丙', role: 'deputy' });
    const twice = { partyId, role: 'deputy' } as const;
    await expect(buildHolder(db, { ...twice, name: '某甲' })).rejects.toThrow('already');
    await expect(buildHolder(db, { ...twice, name: '改名', userId })).rejects.toThrow('already');
  });

  test('ends on no day before the first', async () => {
    const days = { from: '2026-02-02', to: '2026-02-01' };
    await expect(buildHolder(database.db, days)).rejects.toThrow('days_in_order');
  });

  test('is found by one of two who write at once: the other is refused', async () => {
    const { db } = database;
    const partyId = await buildParty(db);
    const outcomes = await Promise.allSettled(
      ['某甲', '某乙'].map((name) => buildHolder(db, { partyId, name })),
    );
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  test('keeps a place in the past when the account is gone', async () => {
    const { db } = database;
    const [partyId, userId] = [await buildParty(db), await buildUser(db)];
    const id = await buildHolder(db, { partyId, userId });
    await db.prisma.user.delete({ where: { id: userId } });
    const kept = await db.prisma.partyHolder.findUniqueOrThrow({ where: { id } });
    expect(kept).toMatchObject({ name: '某同志', userId: null });
  });
});

test('a section of another organisation is no section of a party', async () => {
  const { db } = database;
  const [partyId, sectionId] = [await buildParty(db), await buildParty(db, { kind: 'section' })];
  const change = db.prisma.responsibleParty.update({ where: { id: partyId }, data: { sectionId } });
  await expect(change).rejects.toThrow(/foreign key/i);
});
