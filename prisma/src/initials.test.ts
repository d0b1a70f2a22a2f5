import { buildParty, openTestDatabase, type TestDatabase } from '@lianfang/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fillInitials, initialsOf } from './initials.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.remove());

test.each([
  ['办理人', 'blr'],
  ['相关科室负责人', 'xgksfzr'],
  ['A 角 经办', 'ajjb'],
  ['外聘专家（法律）', 'wpzj（fl）'],
])('%s is found by %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});

test('what was kept without initials gets them once, and what has them keeps them', async () => {
  const { db } = database;
  const id = await buildParty(db, { name: '办理人' });
  const other = await buildParty(db, { name: '能源局' });
  await db.prisma.responsibleParty.update({ where: { id: other }, data: { initials: 'kept' } });
  expect(await fillInitials(db)).toBe(1);
  expect(await fillInitials(db)).toBe(0);
  const found = await db.prisma.responsibleParty.findMany({ orderBy: { name: 'asc' } });
  expect(found.map(({ id: each, initials }) => [each, initials])).toEqual(
    expect.arrayContaining([
      [id, 'blr'],
      [other, 'kept'],
    ]),
  );
});
