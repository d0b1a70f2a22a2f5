import type { Role } from '@lianfang/contracts';
import { buildUser } from '@lianfang/db/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type LoggedIn, openTestApp, type TestApp } from '../../../testing/test-app.ts';
import {
  CANARY,
  entriesAbout,
  openTwoBureaus,
  type TwoBureaus,
} from '../../../testing/two-bureaus.ts';

let api: TestApp;
let at: TwoBureaus;
let person: string;

beforeAll(async () => {
  api = await openTestApp();
  at = await openTwoBureaus(api);
});

beforeEach(async () => {
  person = await buildUser(api.database.db, {
    grants: [
      { role: 'viewer', organizationId: at.bureau },
      { role: 'officer', organizationId: at.foreignBureau },
    ],
  });
});

afterAll(() => api.close());

type Grants = { role: string; organizationId: string | null }[];

function put(
  asker: LoggedIn,
  userId: string,
  grants: Grants,
  headers: Record<string, string> = { 'if-match': '"r1"' },
) {
  const url = `/api/v1/users/${userId}/grants`;
  return asker.send({ method: 'PUT', url, payload: { grants }, headers });
}

async function rolesOf(userId: string): Promise<string[]> {
  const grants = await api.database.db.prisma.roleGrant.findMany({ where: { userId } });
  const name = ({ role, organizationId }: { role: Role; organizationId: string | null }) =>
    organizationId === null ? role : `${role} ${nameOf(organizationId)}`;
  return grants.map(name).toSorted();
}
const nameOf = (id: string) => Object.entries(at).find(([, value]) => value === id)?.[0];

describe('PUT /users/{userId}/grants', () => {
  test('promise 4: replaces the roles that the admin sees; those elsewhere stay and are not told of', async () => {
    const response = await put(at.admin, person, [{ role: 'editor', organizationId: at.section }]);
    expect(response.statusCode).toBe(200);
    expect(response.headers.etag).toBe('"r2"');
    expect(response.json().grants).toEqual([
      { role: 'editor', organization: { id: at.section, name: '水政科' } },
    ]);
    expect(response.body).not.toContain(CANARY);
    expect(await rolesOf(person)).toEqual(['editor section', 'officer foreignBureau']);
  });

  test('writes only the difference: a role that stays is the same row', async () => {
    const { prisma } = api.database.db;
    const where = { userId: person, role: 'viewer' } as const;
    const before = await prisma.roleGrant.findFirst({ where });
    await put(at.admin, person, [
      { role: 'viewer', organizationId: at.bureau },
      { role: 'officer', organizationId: at.bureau },
    ]);
    expect(await prisma.roleGrant.findFirst({ where })).toEqual(before);
    expect(await rolesOf(person)).toHaveLength(3);
  });

  test('the log has one entry for each organisation, so that none tells of another', async () => {
    await put(at.security, person, [
      { role: 'admin', organizationId: at.bureau },
      { role: 'audit', organizationId: null },
    ]);
    const entries = await entriesAbout(api, person);
    expect(
      entries.map(({ organizationId, before, after }) => [organizationId, before, after]),
    ).toEqual(
      expect.arrayContaining([
        [
          at.bureau,
          { organization: '某县水利局', roles: ['viewer'] },
          { organization: '某县水利局', roles: ['admin'] },
        ],
        [
          at.foreignBureau,
          { organization: `${CANARY}局`, roles: ['officer'] },
          { organization: `${CANARY}局`, roles: [] },
        ],
        [null, { organization: null, roles: [] }, { organization: null, roles: ['audit'] }],
      ]),
    );
    expect(entries).toHaveLength(3);
    expect(entries.every(({ action }) => action === 'grants.changed')).toBe(true);
  });

  test('promise 8: a role acts on the next request', async () => {
    const newcomer = await api.logIn({});
    expect((await newcomer.get('/api/v1/users')).statusCode).toBe(403);
    await put(at.security, newcomer.userId, [{ role: 'admin', organizationId: at.section }]);
    expect((await newcomer.get('/api/v1/users')).statusCode).toBe(200);
    await put(at.security, newcomer.userId, [], { 'if-match': '"r2"' });
    expect((await newcomer.get('/api/v1/users')).statusCode).toBe(403);
  });

  test('promise 9: an admin grants no role above, elsewhere or of the installation', async () => {
    const kept = { role: 'viewer', organizationId: at.bureau };
    const response = await put(at.admin, person, [
      kept,
      { role: 'security', organizationId: null },
    ]);
    expect(response.statusCode).toBe(403);
    expect(response.json()).toMatchObject({
      code: 'beyond-own-rights',
      errors: [{ pointer: '#/grants/1' }],
    });
    const reader = await api.logIn({
      grants: [
        { role: 'admin', organizationId: at.bureau },
        { role: 'viewer', organizationId: at.county },
      ],
    });
    const above = await put(reader, person, [kept, { role: 'viewer', organizationId: at.county }]);
    expect(above.json().code).toBe('beyond-own-rights');
    expect(await rolesOf(person)).toEqual(['officer foreignBureau', 'viewer bureau']);
  });

  test('promise 9: nobody gives themselves a role, also who may give it to everybody else', async () => {
    const { userId } = at.security;
    const own = { role: 'security', organizationId: null };
    for (const more of [
      { role: 'viewer', organizationId: at.bureau },
      { role: 'audit', organizationId: null },
    ]) {
      expect((await put(at.security, userId, [own, more])).json().code).toBe('beyond-own-rights');
    }
    const adminMore = [
      { role: 'admin', organizationId: at.bureau },
      { role: 'officer', organizationId: at.bureau },
    ];
    expect((await put(at.admin, at.admin.userId, adminMore)).statusCode).toBe(403);
  });

  test('one gives up a role of one’s own', async () => {
    const leaver = await api.logIn({
      grants: [
        { role: 'admin', organizationId: at.bureau },
        { role: 'editor', organizationId: at.section },
      ],
    });
    const response = await put(leaver, leaver.userId, [
      { role: 'editor', organizationId: at.section },
    ]);
    expect(response.statusCode).toBe(200);
    expect(await rolesOf(leaver.userId)).toEqual(['editor section']);
  });

  test('promise 4: a foreign or unknown organisation is refused by its place', async () => {
    for (const organizationId of [at.foreignBureau, crypto.randomUUID(), 'x']) {
      const response = await put(at.admin, person, [{ role: 'viewer', organizationId }]);
      expect(response.json()).toMatchObject({
        status: 400,
        code: 'foreign-reference',
        errors: [{ pointer: '#/grants/0/organizationId' }],
      });
      expect(response.body).not.toContain(CANARY);
    }
  });

  test('promise 10: with duties separated, colliding roles are refused and nothing is written', async () => {
    const { prisma } = api.database.db;
    await prisma.roleGrant.deleteMany({ where: { userId: person } });
    const row = { where: { id: 1 } };
    const { userId } = await api.logIn({ grants: [{ role: 'audit' }] });
    const collisions = await at.security.get('/api/v1/separation-of-duties');
    for (const { id } of collisions.json().collisions) {
      await prisma.roleGrant.deleteMany({ where: { userId: id } });
    }
    await prisma.installation.update({ ...row, data: { separatesDuties: true } });
    const audit = { role: 'audit', organizationId: null };
    for (const other of [
      { role: 'system', organizationId: null },
      { role: 'editor', organizationId: at.bureau },
    ]) {
      const response = await put(at.security, userId, [audit, other]);
      expect([response.statusCode, response.json().code]).toEqual([409, 'duties-collide']);
    }
    expect(await rolesOf(userId)).toEqual(['audit']);
    const viewer = { role: 'viewer', organizationId: at.bureau };
    expect((await put(at.security, userId, [audit, viewer])).statusCode).toBe(200);
    await prisma.installation.update({ ...row, data: { separationOffProposedBy: userId } });
    await prisma.installation.update({ ...row, data: { separatesDuties: false } });
  });

  test('promise 16: 428 without If-Match, 412 with an old one, and nothing changed', async () => {
    expect((await put(at.admin, person, [], {})).statusCode).toBe(428);
    expect((await put(at.admin, person, [], { 'if-match': '"r7"' })).statusCode).toBe(412);
    expect(await rolesOf(person)).toEqual(['officer foreignBureau', 'viewer bureau']);
  });

  test('promises 16 and 17: of twenty writers at once exactly one wins', async () => {
    const roles = ['viewer', 'officer', 'editor', 'admin'];
    const responses = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        put(at.security, person, [
          { role: roles[index % 4] as string, organizationId: at.section },
          { role: 'officer', organizationId: at.county },
        ]),
      ),
    );
    const statuses = responses.map(({ statusCode }) => statusCode).toSorted();
    expect(statuses).toEqual([200, ...Array(19).fill(412)]);
    expect(await rolesOf(person)).toHaveLength(2);
  });

  test('promises 3 and 5: somebody whom one does not see is 404', async () => {
    const foreign = await buildUser(api.database.db, {
      grants: [{ role: 'viewer', organizationId: at.foreignBureau }],
    });
    for (const id of [foreign, crypto.randomUUID(), 'x']) {
      expect((await put(at.admin, id, [])).json().code).toBe('user-not-found');
    }
    expect(await rolesOf(foreign)).toHaveLength(1);
  });

  test('promise 2: lets in admins and security administrators alone; 400 for what is no list of roles', async () => {
    const url = `/api/v1/users/${person}/grants`;
    expect((await api.send({ method: 'PUT', url, payload: {} })).statusCode).toBe(401);
    for (const asker of [at.viewer, at.system, at.audit]) {
      expect((await put(asker, person, [])).statusCode).toBe(403);
    }
    const wrong = [{ role: 'viewer', organizationId: null }];
    expect((await put(at.security, person, wrong)).statusCode).toBe(400);
  });
});
