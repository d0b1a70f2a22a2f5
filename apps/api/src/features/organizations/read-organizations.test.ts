import { buildChart, buildUser } from '@lianfang/db/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LoggedIn, openTestApp, type TestApp } from '../../../testing/test-app.ts';
import { CANARY, openTwoBureaus, type TwoBureaus } from '../../../testing/two-bureaus.ts';

let api: TestApp;
let at: TwoBureaus;
/** Reads the whole county, and manages one section of it. */
let sectionAdmin: LoggedIn;

beforeAll(async () => {
  api = await openTestApp();
  at = await openTwoBureaus(api);
  const { db } = api.database;
  sectionAdmin = await api.logIn({
    grants: [
      { role: 'viewer', organizationId: at.county },
      { role: 'admin', organizationId: at.section },
    ],
  });
  await buildChart(db, { organizationId: at.section });
  await buildChart(db, { organizationId: at.section, visibility: 'internal' });
  await buildChart(db, { organizationId: at.county });
  await buildUser(db, { grants: [{ role: 'viewer', organizationId: at.section }] });
  await db.prisma.organization.update({
    where: { id: at.county },
    data: { levelWords: { high: '一级', medium: '二级', low: '三级' }, passwordRules: 'plain' },
  });
});

afterAll(() => api.close());

describe('GET /organizations', () => {
  const list = async (reader = at.system) => {
    const response = await reader.get('/api/v1/organizations');
    expect(response.statusCode).toBe(200);
    return response.json().items as { id: string; parentId: string | null; abilities: string[] }[];
  };

  test('is the tree that the reader reaches by any role; what is above it is not told', async () => {
    const items = await list(at.viewer);
    expect(items).toEqual([
      {
        id: at.bureau,
        parentId: null,
        name: '某县水利局',
        kind: 'bureau',
        abilities: ['chart.read', 'party.read', 'organization.read'],
      },
      expect.objectContaining({ id: at.section, parentId: at.bureau }),
    ]);
  });

  test('abilities are those at each place, also of a role further up', async () => {
    const [county, bureau, section] = await list(sectionAdmin);
    expect([county?.id, bureau?.id, section?.id]).toEqual([at.county, at.bureau, at.section]);
    expect(bureau?.abilities).toEqual(['chart.read', 'party.read', 'organization.read']);
    expect(section?.abilities).toContain('organization.manage');
  });

  test.each(['system', 'security', 'audit'] as const)(
    'the %s administrator sees all, parents before children and siblings by name',
    async (who) => {
      const items = await list(at[who]);
      expect(items.map(({ id }) => id)).toEqual([
        at.foreignCounty,
        at.foreignBureau,
        at.county,
        at.bureau,
        at.section,
      ]);
      const places = new Map(items.map(({ id }, index) => [id, index]));
      for (const [index, { parentId }] of items.entries()) {
        expect(parentId === null || (places.get(parentId) as number) < index).toBe(true);
      }
    },
  );

  test('promise 10: only the system administrator of the three manages what they see', async () => {
    for (const who of ['system', 'security', 'audit'] as const) {
      const [first] = await list(at[who]);
      expect(first?.abilities.includes('organization.manage')).toBe(who === 'system');
      expect(first?.abilities.some((ability) => ability.startsWith('chart.'))).toBe(false);
    }
  });

  test('promise 3: nothing foreign is listed', async () => {
    expect((await at.admin.get('/api/v1/organizations')).body).not.toContain(CANARY);
  });

  test('promise 2: lets in everybody with a role and nobody else', async () => {
    expect((await api.get('/api/v1/organizations')).statusCode).toBe(401);
    const nobody = await api.logIn();
    expect((await nobody.get('/api/v1/organizations')).statusCode).toBe(403);
    expect((await at.viewer.get('/api/v1/organizations?q=x')).statusCode).toBe(400);
  });
});

describe('GET /organizations/{organizationId}', () => {
  const read = (reader: TwoBureaus['viewer'], id: string) =>
    reader.get(`/api/v1/organizations/${id}`);

  test('tells what it decides itself and what holds there, with counts and a strong ETag', async () => {
    const response = await read(at.admin, at.bureau);
    expect(response.statusCode).toBe(200);
    expect(response.headers).toMatchObject({ etag: '"r1"', 'cache-control': 'no-store' });
    expect(response.json()).toEqual({
      id: at.bureau,
      parentId: null,
      name: '某县水利局',
      kind: 'bureau',
      abilities: expect.arrayContaining(['organization.manage', 'user.manage']),
      chartVisibility: 'public',
      levelWords: null,
      levelColors: null,
      levelSupervisors: null,
      passwordRules: null,
      effective: {
        levelWords: { high: '一级', medium: '二级', low: '三级' },
        levelColors: null,
        levelSupervisors: null,
        passwordRules: 'plain',
      },
      chartCount: 2,
      userCount: 4,
    });
  });

  test('counts are over what the reader may see: internal charts of insiders, people of who reads people', async () => {
    const counts = async (reader: TwoBureaus['viewer'], id: string) => {
      const { chartCount, userCount } = (await read(reader, id)).json();
      return [chartCount, userCount];
    };
    expect(await counts(at.viewer, at.bureau)).toEqual([2, null]);
    expect(await counts(at.audit, at.bureau)).toEqual([1, null]);
    expect(await counts(sectionAdmin, at.bureau)).toEqual([2, 2]);
    expect((await counts(at.system, at.county))[0]).toBe(2);
    expect((await counts(at.security, at.bureau))[1]).toBe(4);
  });

  test('each count is that of the list behind it', async () => {
    for (const reader of [at.admin, at.system]) {
      const { chartCount, userCount } = (await read(reader, at.bureau)).json();
      const people = await reader.get(`/api/v1/users?organizationId=${at.bureau}`);
      const charts = await reader.get(`/api/v1/charts?organizationId=${at.bureau}`);
      expect([charts.json().total, people.json().total]).toEqual([chartCount, userCount]);
    }
  });

  test('promise 3: one that is above, foreign or unknown is the same 404', async () => {
    for (const id of [at.county, at.foreignBureau, crypto.randomUUID(), 'x']) {
      const response = await read(at.admin, id);
      expect([response.statusCode, response.json().code]).toEqual([404, 'organization-not-found']);
      expect(response.body).not.toContain(CANARY);
    }
  });

  test('promise 8: a moved organisation is reached by the roles of its new place at once', async () => {
    const { prisma } = api.database.db;
    const place = (parentId: string) =>
      prisma.organization.update({ where: { id: at.section }, data: { parentId } });
    await place(at.foreignBureau);
    expect((await read(at.admin, at.section)).statusCode).toBe(404);
    await place(at.bureau);
    expect((await read(at.admin, at.section)).statusCode).toBe(200);
  });

  test('refuses an anonymous caller with 401, somebody without a role with 403, an unknown parameter with 400', async () => {
    expect((await api.get(`/api/v1/organizations/${at.bureau}`)).statusCode).toBe(401);
    expect((await read(await api.logIn(), at.bureau)).statusCode).toBe(403);
    expect((await read(at.admin, `${at.bureau}?x=1`)).statusCode).toBe(400);
  });
});
