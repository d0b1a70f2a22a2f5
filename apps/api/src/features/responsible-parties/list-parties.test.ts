import type { Party } from '@lianfang/contracts';
import { buildChart, buildHolder, buildOrganization, buildParty } from '@lianfang/db/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../testing/test-app.ts';
import { openTwoBureaus, type TwoBureaus } from '../../../testing/two-bureaus.ts';

const PATH = '/api/v1/responsible-parties';
let api: TestApp;
let at: TwoBureaus;
let office: string;

beforeAll(async () => {
  api = await openTestApp();
  at = await openTwoBureaus(api);
  const { db } = api.database;
  office = await buildOrganization(db, { name: '办公室', parentId: at.bureau });
  await at.admin.send({
    method: 'POST',
    url: PATH,
    payload: { organizationId: at.bureau, name: '受理岗', kind: 'post' },
  });
  const held = await buildParty(db, { organizationId: office, name: '审查岗' });
  await buildHolder(db, { partyId: held, name: '某甲' });
  await buildHolder(db, { partyId: held, name: '某乙', role: 'deputy' });
  await buildHolder(db, { partyId: held, name: '前任', from: '2025-01-01', to: '2025-12-31' });
  await buildParty(db, { organizationId: at.bureau, name: '水利局', kind: 'organization' });
  await buildParty(db, { organizationId: at.foreignBureau, name: '外县岗位' });
  const chart = await buildChart(db, {
    organizationId: at.bureau,
    stages: [{ name: '受理', riskLevel: 'high' }, { name: '审查' }, { name: '办结' }],
  });
  await db.prisma.stageAssignment.createMany({
    data: chart.stages.map(({ id }, n) => ({
      chartId: chart.id,
      stageKey: id,
      partyId: held,
      from: new Date('2026-01-01'),
      // The last has ended already.
      to: n === 2 ? new Date('2026-02-01') : null,
    })),
  });
});

afterAll(() => api.close());

async function list(query = '', reader = at.viewer): Promise<{ items: Party[]; total: number }> {
  const response = await reader.get(`${PATH}${query}`);
  expect(response.statusCode, response.body).toBe(200);
  return response.json();
}
const names = async (query: string) => (await list(query)).items.map(({ name }) => name).toSorted();

describe('GET /responsible-parties', () => {
  test('tells each with its holders of today, the stages it answers for by level, and whether it is vacant', async () => {
    const { items, total } = await list();
    expect(total).toBe(3);
    const [held] = items.filter(({ name }) => name === '审查岗');
    expect(held).toMatchObject({
      organization: { id: office, name: '办公室' },
      kind: 'post',
      isRetired: false,
      isVacant: false,
      holders: [
        { name: '某甲', role: 'main' },
        { name: '某乙', role: 'deputy' },
      ],
      stages: { high: 1, medium: 0, low: 0, unassessed: 1, total: 2 },
      abilities: ['party.read'],
    });
    expect(items.find(({ name }) => name === '受理岗')).toMatchObject({
      isVacant: true,
      holders: [],
    });
    expect(items.find(({ name }) => name === '水利局')).toMatchObject({ isVacant: false });
  });

  test.each([
    ['?q=受理', ['受理岗']],
    ['?q=slg', ['受理岗']],
    ['?q=某 乙', ['审查岗']],
    ['?q=前任', []],
    ['?kind=organization', ['水利局']],
    ['?state=vacant', ['受理岗']],
    ['?state=retired', []],
    ['?state=held&kind=post', ['审查岗']],
  ])('%s finds %j', async (query, found) => {
    expect(await names(query)).toEqual(found);
  });

  test('an organisation stands for all that lies under it', async () => {
    expect(await names(`?organizationId=${office}`)).toEqual(['审查岗']);
    expect((await list(`?organizationId=${at.bureau}`)).total).toBe(3);
    expect((await list('?organizationId=no-such-id')).total).toBe(0);
  });

  test('directly it stands for itself alone, however many lie under it', async () => {
    const own = `?organizationId=${at.bureau}&directly=true`;
    expect(await names(own)).toEqual(['受理岗', '水利局'].toSorted());
    expect(await list(`${own}&pageSize=1&page=2`)).toMatchObject({ total: 2, items: [{}] });
    expect((await list(`?organizationId=${at.bureau}&directly=false`)).total).toBe(3);
    expect((await list('?directly=true')).total).toBe(3);
  });

  test.each(['name', 'kind', 'organization', 'stages', 'changed'])(
    'the order by %s turns round with a minus',
    async (sort) => {
      const forth = (await list(`?sort=${sort}`)).items;
      const back = (await list(`?sort=-${sort}`)).items;
      expect(forth).toHaveLength(3);
      if (sort === 'stages') {
        expect(back.map(({ stages }) => stages.total)).toEqual([2, 0, 0]);
        expect(forth.map(({ stages }) => stages.total)).toEqual([0, 0, 2]);
      }
      expect(new Set(back.map(({ id }) => id))).toEqual(new Set(forth.map(({ id }) => id)));
    },
  );

  test('pages have the same total, and together everything once', async () => {
    const pages = await Promise.all([1, 2, 3].map((page) => list(`?pageSize=1&page=${page}`)));
    expect(pages.map(({ total }) => total)).toEqual([3, 3, 3]);
    expect(new Set(pages.flatMap(({ items }) => items.map(({ id }) => id))).size).toBe(3);
    expect(await list('?page=9')).toMatchObject({ items: [], total: 3 });
  });

  test.each([
    '?state=lost',
    '?kind=x',
    '?sort=colour',
    '?page=0',
    '?directly=1',
    '?unknown=1',
    '?q=%00',
  ])('%s is refused with 400', async (query) => {
    const response = await at.viewer.get(`${PATH}${query}`);
    expect([response.statusCode, response.json().code]).toEqual([400, 'invalid-request']);
  });

  test('nobody who is not logged in is told, and nobody of another organisation', async () => {
    expect((await api.get(PATH)).statusCode).toBe(401);
    const stranger = await api.logIn({
      grants: [{ role: 'officer', organizationId: at.foreignBureau }],
    });
    expect((await list('', stranger)).items.map(({ name }) => name)).toEqual(['外县岗位']);
    expect((await at.system.get(PATH)).statusCode).toBe(403);
  });
});
