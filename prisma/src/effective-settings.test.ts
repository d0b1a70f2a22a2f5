import { buildOrganization, openTestDatabase, type TestDatabase } from '@lianfang/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';

let database: TestDatabase;
const at: Record<'city' | 'county' | 'bureau', string> = { city: '', county: '', bureau: '' };

beforeAll(async () => {
  database = await openTestDatabase();
  at.city = await buildOrganization(database.db, { name: '某市' });
  at.county = await buildOrganization(database.db, { name: '某县', parentId: at.city });
  at.bureau = await buildOrganization(database.db, { name: '某局', parentId: at.county });
});

afterAll(() => database.remove());

const ask = async (sql: string, values: unknown[]) =>
  (await database.db.pool.query(sql, values)).rows[0];
const settingsOf = async (id: string) =>
  (await ask('SELECT effective_settings($1) AS found', [id])).found;

test('where nobody decides, the words and colours are those of the product and passwords are complex', async () => {
  expect(await settingsOf(at.bureau)).toEqual({
    levelWords: null,
    levelColors: null,
    levelSupervisors: null,
    passwordRules: 'complex',
  });
});

test('each setting comes from the nearest organisation that decides it', async () => {
  const words = { high: '一级', medium: '二级', low: '三级' };
  const supervisors = { high: '甲', medium: '乙', low: '丙' };
  const { prisma } = database.db;
  await prisma.organization.update({
    where: { id: at.city },
    data: { levelWords: { ...words, low: '四级' }, levelSupervisors: supervisors },
  });
  await prisma.organization.update({
    where: { id: at.county },
    data: { levelWords: words, passwordRules: 'plain' },
  });
  expect(await settingsOf(at.bureau)).toEqual({
    levelWords: words,
    levelColors: null,
    levelSupervisors: supervisors,
    passwordRules: 'plain',
  });
  expect((await settingsOf(at.city)).passwordRules).toBe('complex');
});

test('the path leads from an organisation to the top; there is none to what does not exist', async () => {
  const pathOf = async (id: string) =>
    (await ask('SELECT organization_path($1) AS found', [id])).found;
  expect(await pathOf(at.bureau)).toEqual([at.bureau, at.county, at.city]);
  expect(await pathOf(crypto.randomUUID())).toEqual([]);
});
