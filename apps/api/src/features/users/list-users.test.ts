import { buildUser } from '@lianfang/db/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../testing/test-app.ts';
import {
  buildActiveUser,
  CANARY,
  openTwoBureaus,
  type TwoBureaus,
} from '../../../testing/two-bureaus.ts';

let api: TestApp;
let at: TwoBureaus;
let inSection: string;
let ofBoth: string;
let foreign: string;

beforeAll(async () => {
  api = await openTestApp();
  at = await openTwoBureaus(api);
  const { db } = api.database;
  inSection = await buildActiveUser(api, {
    name: '科 员甲',
    username: 'section.one',
    grants: [{ role: 'viewer', organizationId: at.section }],
  });
  ofBoth = await buildUser(db, {
    name: '两局编辑',
    grants: [
      { role: 'editor', organizationId: at.bureau },
      { role: 'officer', organizationId: at.foreignBureau },
    ],
  });
  foreign = await buildActiveUser(api, {
    name: CANARY,
    grants: [{ role: 'admin', organizationId: at.foreignBureau }],
  });
  await buildUser(db, { name: '无角色', username: 'nobody' });
});

afterAll(() => api.close());

interface Listed {
  items: { id: string; name: string; status: string; grants: unknown[]; abilities: string[] }[];
  total: number;
}

async function list(reader = at.system, query = ''): Promise<Listed> {
  const response = await reader.get(`/api/v1/users${query}`);
  expect(response.statusCode).toBe(200);
  return response.json();
}
const names = ({ items }: Listed) => items.map(({ name }) => name);

describe('GET /users', () => {
  test('an admin sees the people of the organisation and below, in the order of their names', async () => {
    const found = await list(at.admin);
    expect(names(found)).toEqual(['两局编辑', '局科员', '局管理员', '科 员甲']);
    expect(found.total).toBe(4);
  });

  test.each(['system', 'security'] as const)('the %s administrator sees everybody', async (who) => {
    const found = await list(at[who]);
    expect(found.total).toBe(9);
    expect(names(found)).toEqual(expect.arrayContaining([CANARY, '无角色', '科 员甲']));
  });

  test('promise 3: nothing foreign is listed, counted or hinted at', async () => {
    const response = await at.admin.get('/api/v1/users?pageSize=100');
    expect(response.body).not.toContain(CANARY);
    for (const filter of [
      `organizationId=${at.foreignBureau}`,
      `q=${encodeURIComponent(CANARY)}`,
      'role=officer',
      'organizationId=no-such-id',
      `organizationId=${crypto.randomUUID()}`,
    ]) {
      expect(await list(at.admin, `?${filter}`)).toMatchObject({ items: [], total: 0 });
    }
  });

  test('promise 4: a role elsewhere is not disclosed, and keeps the admin from managing the person', async () => {
    const { items } = await list(at.admin);
    const person = items.find(({ id }) => id === ofBoth);
    expect(person).toMatchObject({
      grants: [{ role: 'editor', organization: { id: at.bureau, name: '某县水利局' } }],
      abilities: ['user.read', 'role.grant'],
    });
    expect(items.find(({ id }) => id === inSection)?.abilities).toContain('user.manage');
  });

  test('words match names and account names, whatever spaces and width', async () => {
    expect(names(await list(at.system, '?q=科员甲'))).toEqual(['科 员甲']);
    expect(names(await list(at.system, '?q=SECTION.'))).toEqual(['科 员甲']);
  });

  test('an organisation counts with what lies under it, and goes together with the role', async () => {
    expect((await list(at.system, `?organizationId=${at.county}`)).total).toBe(4);
    expect(names(await list(at.system, `?organizationId=${at.section}`))).toEqual(['科 员甲']);
    const officersHere = `?organizationId=${at.bureau}&role=officer`;
    expect((await list(at.system, officersHere)).total).toBe(0);
    const some = `?organizationId=${at.county}&role=editor&role=admin`;
    expect(names(await list(at.system, some))).toEqual(['两局编辑', '局管理员']);
  });

  test('a person is invited until there is a way to log in, active then, or disabled', async () => {
    expect(names(await list(at.system, '?status=active'))).toEqual([CANARY, '科 员甲']);
    expect(names(await list(at.system, '?status=invited&q=nobody'))).toEqual(['无角色']);
    await api.database.db.prisma.user.update({
      where: { id: foreign },
      data: { disabledAt: new Date() },
    });
    expect(names(await list(at.system, '?status=disabled'))).toEqual([CANARY]);
  });

  test('pages never overlap, the total is exact, and a page beyond the end is empty', async () => {
    const first = await list(at.system, '?pageSize=5');
    const second = await list(at.system, '?pageSize=5&page=2');
    expect([first.total, first.items.length, second.items.length]).toEqual([9, 5, 4]);
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(9);
    expect(await list(at.system, '?pageSize=5&page=3')).toMatchObject({ items: [], total: 9 });
  });

  test('promise 8: a role given or taken a moment ago counts at once', async () => {
    const { db } = api.database;
    const late = await api.logIn({ grants: [{ role: 'admin', organizationId: at.section }] });
    expect((await list(late)).total).toBe(2);
    await db.prisma.roleGrant.create({
      data: { userId: late.userId, role: 'admin', organizationId: at.county },
    });
    expect((await list(late)).total).toBe(5);
    await db.prisma.roleGrant.deleteMany({ where: { userId: late.userId } });
    expect((await late.get('/api/v1/users')).statusCode).toBe(403);
    await db.prisma.user.delete({ where: { id: late.userId } });
  });

  test('is one statement', async () => {
    const { pool } = api.database.db;
    const asked: unknown[] = [];
    const { query } = pool;
    pool.query = ((...call: Parameters<typeof query>) => {
      asked.push(call[0]);
      return query.apply(pool, call);
    }) as typeof query;
    await list(at.admin);
    pool.query = query;
    expect(asked).toHaveLength(2); // the first is that of the session
  });

  test.each(['role=boss', 'status=gone', 'page=0', 'pageSize=101', 'colour=red', 'q=%00'])(
    'refuses ?%s with 400',
    async (query) => {
      expect((await at.system.get(`/api/v1/users?${query}`)).statusCode).toBe(400);
    },
  );

  test('promise 2: lets in admins, system and security administrators alone', async () => {
    expect((await api.get('/api/v1/users')).statusCode).toBe(401);
    for (const reader of [at.viewer, at.audit]) {
      expect((await reader.get('/api/v1/users')).json().code).toBe('forbidden');
    }
  });
});

describe('GET /users/{userId}', () => {
  test('tells of somebody, with a strong ETag for a later change', async () => {
    const response = await at.admin.get(`/api/v1/users/${inSection}`);
    expect(response.statusCode).toBe(200);
    expect(response.headers).toMatchObject({ etag: '"r1"', 'cache-control': 'no-store' });
    expect(response.json()).toEqual({
      id: inSection,
      name: '科 员甲',
      username: 'section.one',
      status: 'active',
      isDemo: false,
      grants: [{ role: 'viewer', organization: { id: at.section, name: '水政科' } }],
      createdAt: expect.stringMatching(/Z$/),
      lastSeenAt: null,
      abilities: ['user.read', 'user.manage', 'role.grant'],
    });
  });

  test('promise 3: somebody foreign and nobody at all are the same 404', async () => {
    for (const id of [foreign, crypto.randomUUID(), 'no-such-id']) {
      const response = await at.admin.get(`/api/v1/users/${id}`);
      expect(response.statusCode).toBe(404);
      expect(response.json().code).toBe('user-not-found');
      expect(response.body).not.toContain(CANARY);
    }
  });

  test('promise 7: neither the address nor any other column leaves', async () => {
    const response = await at.system.get(`/api/v1/users/${inSection}`);
    expect(response.body).not.toMatch(/email|invalid|revision|hasAccount|path|of-tests/);
  });

  test('when they were last seen is that of a session that has not ended', async () => {
    expect((await at.system.get(`/api/v1/users/${at.viewer.userId}`)).json().lastSeenAt).toMatch(
      /^\d{4}-/,
    );
  });

  test('refuses an anonymous caller with 401, a role without the right with 403, an unknown parameter with 400', async () => {
    expect((await api.get(`/api/v1/users/${inSection}`)).statusCode).toBe(401);
    expect((await at.viewer.get(`/api/v1/users/${inSection}`)).statusCode).toBe(403);
    expect((await at.system.get(`/api/v1/users/${inSection}?all=1`)).statusCode).toBe(400);
  });
});
